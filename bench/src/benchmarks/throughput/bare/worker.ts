// A program of its own: node worker.js <Temporal's address> <task queue> <workflow bundle>. Says `ready` to the process
// that forked it, and ends with it or when that process lets go.
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import * as activities from './activities.js';

const [, , address = '', taskQueue = '', codePath = ''] = process.argv;
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowBundle: { codePath },
  activities,
  // As the worker of plans has it.
  maxConcurrentActivityTaskExecutions: 256,
});
process.once('disconnect', () => worker.shutdown());
const running = worker.run();
process.send?.('ready');
await running;
await connection.close();
