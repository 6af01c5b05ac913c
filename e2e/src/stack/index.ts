export { Api, PROMPT, TASKS } from './api.js';
export { launchBrowser } from './browser.js';
export { OfflineProvider } from './offline-provider.js';
export { type Another, type ServiceName, Stack, until } from './stack.js';
export { Watcher } from './watcher.js';
