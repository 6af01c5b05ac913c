import type { Figure, Figures, Machine } from './figures.js';
import { WHAT } from './what.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const quantity = (value: number | undefined, unit: string): string =>
  value === undefined ? '' : [value, unit === 'ratio' ? '' : unit].filter((part) => part !== '').join(' ');

const target = ({ target: wanted, better, unit }: Figure): string =>
  wanted === undefined ? '' : `${better === 'lower' ? '≤' : '≥'} ${quantity(wanted, unit)}`;

const met = (figure: Figure): string => (figure.met === undefined ? '' : figure.met ? 'yes' : '**no**');

const machineLine = ({ cores, model, memory_gb, os, node }: Machine): string =>
  `${cores} cores (${model}), ${memory_gb} GB, ${os}, Node ${node}`;

/** What a figure is made of, and what it was taken on where that differs from the rest. */
function notes({ detail, at, commit, machine }: Figure): string {
  const elsewhere = [
    at === undefined ? '' : `on ${at.slice(0, 10)}`,
    commit === undefined ? '' : `at ${commit}`,
    machine === undefined ? '' : `on ${machineLine(machine)}`,
  ].filter(Boolean);
  return [detail ?? '', elsewhere.length > 0 ? `Taken ${elsewhere.join(', ')}.` : '']
    .filter(Boolean)
    .join(' — ');
}

/** docs/benchmarks.md: the stored figures as a page for people. */
export function tableOf(figures: Figures): string {
  const noted = figures.results.filter((figure) => notes(figure) !== '');
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench` from [benchmarks.json](benchmarks.json); nobody edits it by hand.',
    '`npm run bench -- <name>` takes one again, `npm run bench -- --list` says what there is. A floor is the best that',
    'could be had here, from the same run where it is a measured one. [performance.md](performance.md) says where the',
    'time goes.',
    '',
    `Taken on ${figures.at.slice(0, 10)} at commit ${figures.commit}: ${machineLine(figures.machine)}.`,
    '',
    row(['Figure', 'What', 'Floor', 'Value', 'Target', 'Met', 'Again']),
    row(['---', '---', '---:', '---:', '---:', '---', '---']),
    ...figures.results.map((figure) =>
      row([
        `\`${figure.name}\``,
        WHAT[figure.name] ?? '',
        quantity(figure.floor, figure.unit),
        quantity(figure.value, figure.unit),
        target(figure),
        met(figure),
        `\`npm run bench -- ${figure.benchmark}\``,
      ]),
    ),
    ...(noted.length > 0 ? ['', '## What they are made of', ''] : []),
    ...noted.map((figure) => `- \`${figure.name}\`: ${notes(figure).replaceAll(/\s*\n\s*/g, ' ')}`),
    '',
  ].join('\n');
}
