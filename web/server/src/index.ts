export { createWebServer, type WebServerOptions } from './create-web-server.js';
