import { projectRoot } from '@planwright/config';
import { largePipeline, startOwnWorker } from '@planwright/e2e/large';
import { launchBrowser, type Stack } from '@planwright/e2e/stack';
import path from 'node:path';
import type { Benchmark, Result } from '../../benchmark.js';
import { rounded } from '../../figures/rounded.js';
import { withStack } from '../../run/with-stack.js';
import { quantile } from '../../statistics/quantile.js';
import { chunkScripts } from '../page/initial-scripts.js';
import { frameTimes } from './frames.js';

const TASKS = 1000;
const ROUNDS = 3;
const TARGET_CHUNK_KB = 300;
const TARGET_RATIO = 1.5;
const ENDED_MS = 240_000;
const VIEW = { width: 1440, height: 900 };
const EMPTY = '<!doctype html><canvas width="1392" height="720"></canvas>';

/** Compressed size of what is loaded when a graph is looked at, beyond what the page has by then. */
export function measureChunk(): Result {
  const scripts = chunkScripts(path.join(projectRoot(), 'web', 'dist'), 'graph-chunk');
  return {
    name: 'web_graph_js_gzip_kb',
    value: scripts.reduce((sum, { gzip }) => sum + gzip, 0) / 1000,
    unit: 'kB',
    better: 'lower',
    target: TARGET_CHUNK_KB,
    detail: scripts.map(({ file, gzip }) => `${path.basename(file)} ${rounded(gzip / 1000)}`).join(', '),
  };
}

/** The graph of a finished plan of a thousand tasks, all of them in sight, beside a page with an empty canvas. */
export async function measureFrames(stack: Stack, planId: string): Promise<Result> {
  const browser = await launchBrowser();
  const frames = { empty: [] as number[], graph: [] as number[] };
  try {
    const empty = await browser.newPage({ viewport: VIEW });
    await empty.setContent(EMPTY);
    const page = await browser.newPage({ viewport: VIEW });
    await page.goto(`${stack.url('web')}/plans/${planId}?tab=graph`);
    const canvas = page.locator('.react-flow');
    await page.locator(`#task-task_${TASKS}`).waitFor();
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the graph is not on the page');
    for (let round = 0; round < ROUNDS; round++) {
      await empty.bringToFront();
      frames.empty.push(...(await frameTimes(empty, box)));
      await page.bringToFront();
      frames.graph.push(...(await frameTimes(page, box)));
    }
  } finally {
    await browser.close();
  }
  const [empty, graph] = [quantile(frames.empty, 0.95), quantile(frames.graph, 0.95)];
  return {
    name: 'graph_frame_ratio_p95',
    value: graph / empty,
    unit: '×',
    better: 'lower',
    target: TARGET_RATIO,
    detail: `frames while the view is drawn and zoomed by hand: p95 ${rounded(graph)} ms with ${TASKS} tasks in sight, ${rounded(empty)} ms on an empty canvas, ${frames.graph.length} and ${frames.empty.length} frames`,
  };
}

export const graph: Benchmark = {
  name: 'graph',
  about: 'The graph of a plan with 1,000 tasks: its frames while it is moved, and the size of its script.',
  seconds: 120,
  run: (say) =>
    withStack({ services: ['offline-llm', 'gateway', 'web'] }, async (stack) => {
      const worker = await startOwnWorker(stack, [largePipeline(TASKS)]);
      try {
        await stack.startService('api');
        const { plan_id } = await stack.api.createPlan({ kind: 'large' });
        const { completed_tasks } = await stack.api.ended(plan_id, ENDED_MS);
        say(`${completed_tasks} tasks are done`);
        return [measureChunk(), await measureFrames(stack, plan_id)];
      } finally {
        await worker.stop();
      }
    }),
};
