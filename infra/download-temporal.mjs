// Lets the Temporal SDK download its own development server into a folder. A program of its own, because a
// download that hangs can then be ended, and the SDK's native part stays out of the launcher.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', downloadDir: process.argv[2] }, ui: false },
});
await environment.teardown();
