// Preloaded into a process that is measured (NODE_OPTIONS=--import=…/collect-on-signal.js?to=<file>): on SIGUSR2 each of
// its threads collects its garbage and writes a line of what lives on. Workflows run in threads of the worker.
import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';

const file = new URL(import.meta.url).searchParams.get('to') ?? '';
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function tell(): void {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  appendFileSync(file, `${JSON.stringify({ pid: process.pid, threadId, bytes: heapUsed + external })}\n`);
}

const threads = new BroadcastChannel('planwright-collect');
threads.onmessage = tell;
// What is measured ends as if nobody measured.
threads.unref();
if (isMainThread) {
  process.on('SIGUSR2', () => {
    threads.postMessage(null);
    tell();
  });
}
