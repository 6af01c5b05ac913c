export { createEditReader, type EditReader, type MergeTexts } from './edit-reader.js';
