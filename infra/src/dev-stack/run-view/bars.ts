import { stagesOf, type RunProgress, type StageProgress } from './progress.js';

const BAR = 24;

export const formatDuration = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

export const formatTotals = (progress: RunProgress, elapsedMs: number): string =>
  [
    `${Math.floor(progress.percentage)} %`,
    `${progress.tokens.toLocaleString('en-US')} tokens`,
    `$${progress.costUsd.toFixed(4)}`,
    formatDuration(elapsedMs),
  ].join(' · ');

const clip = (line: string, width: number): string =>
  line.length > width ? `${line.slice(0, width - 1)}…` : line;

function stageLine({ stage, done, failed, total, running }: StageProgress, label: number): string {
  // A stage is full only when all of it is done, whatever rounding says.
  const filled = done === total ? BAR : Math.min(BAR - 1, Math.floor((done / total) * BAR));
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  const notes = [...running, ...(failed > 0 ? [`${failed} failed or blocked`] : [])].join(', ');
  return `${stage.padEnd(label)} ${bar} ${String(done).padStart(2)}/${total}${notes ? `  ${notes}` : ''}`;
}

/**
 * The block that is drawn again and again: a bar a stage with what runs in it, then the totals. No line is
 * wider than the terminal, since one that wraps would break the redrawing.
 */
export function renderBars(progress: RunProgress, elapsedMs: number, width: number): string[] {
  const stages = stagesOf(progress);
  const label = Math.max(0, ...stages.map(({ stage }) => stage.length));
  const lines = stages.map((stage) => stageLine(stage, label));
  return [...lines, formatTotals(progress, elapsedMs)].map((line) => clip(line, width));
}
