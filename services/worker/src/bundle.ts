// Run after the build: bundles the workflows once, so that a worker starts without a bundler in its memory.
import { bundleWorkflowCode } from '@temporalio/worker';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(import.meta.resolve('@planwright/workflows')),
  logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
});
const folder = new URL('../bundle/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('workflow-bundle.js', folder), code);
