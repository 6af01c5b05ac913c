export { plainLine, socketLine, sseLine } from './lines.js';
export { Viewer } from './viewer.js';
