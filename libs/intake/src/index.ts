export { listPromptExamples } from './catalogue/list.js';
export { screenPrompt } from './screening/screen-prompt.js';
export type { Hint, HintField, Reason, ReasonCode, ScreeningResult } from './screening/result.js';
export { describeIntake } from './typed-intake/describe-intake.js';
