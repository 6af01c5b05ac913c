export { checkOrigin, type OriginAnswer, type OriginQuestion } from './origin/check-origin.js';
