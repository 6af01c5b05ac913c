// Run after the build: bundles the workflows once, so that a worker starts without a bundler in its memory.
import { bundleWorkflowCode } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(import.meta.resolve('@planwright/workflows')),
  logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
});
writeFileSync(new URL('./workflow-bundle.js', import.meta.url), code);
