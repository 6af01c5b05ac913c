export { diffOutputs } from './diff-outputs.js';
export { editableAs, outputOfText, textOfOutput } from './editable.js';
export { mergeOutputs } from './merge-outputs.js';
