export { Api } from './api.js';
export { launchBrowser } from './browser.js';
export { type ServiceName, Stack, until } from './stack.js';
