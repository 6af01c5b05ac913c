export { type AliveProcess, aliveProcesses, startHeartbeat } from './heartbeat.js';
