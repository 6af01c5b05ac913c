import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '@planwright/documents';
import { findingsOf } from '@planwright/engine/findings';
import { definePipeline, filesOf } from '../../definition/pipeline.js';
import type { Step, StepContext } from '../../definition/task.js';
import { executionPipeline } from '../pipeline.js';
import * as facts from './fact-sheet.js';
import { EXAMPLE_PLAN } from './plan.js';
import { runExample, runSteps, WORKED_EXAMPLE } from './worked-example.js';

const { tasks, firstRead } = definePipeline(executionPipeline);
const steps = runSteps();
const { outputs, files } = runExample();
const everything = JSON.stringify({ outputs, files });

const askedOf = (step: Step, context: StepContext): string[] | boolean | null => {
  if (step.kind === 'map') return step.items(context as never);
  if (step.kind === 'call') return step.when ? step.when(context as never) : true;
  return null;
};

describe('the worked example', () => {
  it('has an output of every task', () => {
    expect(Object.keys(outputs).sort()).toEqual([...tasks, firstRead!].map(({ name }) => name).sort());
    expect(tasks).toHaveLength(61);
    expect(Object.keys(WORKED_EXAMPLE.answers).filter((name) => !(name in outputs))).toEqual([]);
  });

  it('answers exactly what every step asks, item by item', () => {
    for (const { task, context } of steps) {
      for (const [id, step] of Object.entries(task.steps)) {
        const asked = askedOf(step, context);
        const given = context.answers[id];
        const answered = Array.isArray(given) ? given.map(({ item }) => item) : given !== undefined;
        if (asked !== null)
          expect({ task: task.name, id, answered }).toEqual({ task: task.name, id, answered: asked });
      }
    }
  });

  it('has every file of every task, each once and none of them empty', () => {
    const names = files.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(files.filter(({ content }) => content.trim() === '').map(({ name }) => name)).toEqual([]);
    for (const { task } of steps.filter(({ task }) => !task.readsReport)) {
      for (const { name } of filesOf(task)) {
        const [before = '', after] = name.split('{n}');
        const found = names.some((n) =>
          after === undefined ? n === name : n.startsWith(before) && n.endsWith(after),
        );
        expect({ name, found }).toEqual({ name, found: true });
      }
    }
  });

  it('is Markdown that renders, with nothing given up or left out', () => {
    const markdown = files.filter(({ contentType }) => contentType.startsWith('text/markdown'));
    for (const { content } of markdown) expect(renderMarkdown(content)).not.toBe('');
    expect(markdown.map(({ content }) => content).join('\n')).not.toMatch(
      /not there: given up|nobody yet|left out at this speed/i,
    );
  });

  it('keeps no more than the schedule of the prompt allows', () => {
    const schedule = outputs['create_schedule'] as {
      tasks: { name: string; start: string; finish: string }[];
    };
    const find = (name: string) => schedule.tasks.find((task) => task.name === name);
    expect(find('Renew electrics, light, floor and entrance')?.start).toBe('2027-03-01');
    expect(find('Open the shop on 22 May 2027')?.finish).toBe('2027-05-21');
    expect(find('Grow from 60 to 300 members')?.finish).toBe('2028-05-31');
    expect(find('Prove that fees carry the costs')?.finish).toBe('2028-12-29');
  });

  it('names no date before the request or after the plan', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    const spoken = [...everything.matchAll(/\b(\d{1,2}) ([A-Z][a-z]+) (20\d\d)\b/g)]
      .filter(([, , month]) => months.includes(month!))
      .map(
        ([, day, month, year]) =>
          `${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`,
      );
    const dates = [...spoken, ...[...everything.matchAll(/\b20\d\d-\d\d-\d\d\b/g)].map(([date]) => date)];
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter((date) => date < '2026-11-02' || date > '2028-12-31')).toEqual([]);
  });

  it('gives work, documents, data and failures to roles that the team has', () => {
    const { roles } = outputs['team_markdown'] as { roles: { category: string }[] };
    const team = new Set(roles.map(({ category }) => category));
    const named = [
      ...everything.matchAll(/\\?"(?:responsible_role|responsible_role_type|owner)\\?":\s*\\?"([^"\\]+)/g),
    ];
    expect(named.length).toBeGreaterThan(60);
    const bodies = new Set(['General Meeting', 'Board', 'Auditors']);
    expect(named.map(([, role]) => role!).filter((role) => !team.has(role) && !bodies.has(role))).toEqual([]);
    expect(everything).not.toMatch(/responsible_role\\?":\s*null/);
  });

  it('settles the vital decisions by courses that they have', () => {
    const { levers } = outputs['focus_on_vital_few_levers'] as {
      levers: { name: string; options: string[] }[];
    };
    const { scenarios } = outputs['candidate_scenarios'] as {
      scenarios: { lever_settings: Record<string, string> }[];
    };
    for (const { lever_settings } of scenarios) {
      expect(Object.keys(lever_settings).sort()).toEqual(levers.map(({ name }) => name).sort());
      for (const { name, options } of levers) expect(options).toContain(lever_settings[name]);
    }
  });

  it('has no finding that is an error', () => {
    const found = findingsOf({ ...EXAMPLE_PLAN, outputs });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the fact sheet', () => {
  const { sumOf } = facts;

  it('adds up to the money of the prompt', () => {
    expect(sumOf(facts.GRANT_LINES)).toBe(facts.GRANT);
    expect(sumOf(facts.OWN_LINES)).toBe(facts.OWN_MONEY);
    expect(facts.GRANT + facts.OWN_MONEY).toBe(facts.BUDGET);
    expect(sumOf(facts.COLLECTION)).toBe(
      facts.GRANT_LINES.find(({ what }) => what === '150 things bought')?.eur,
    );
    const bought = facts.COLLECTION.reduce((sum, group) => sum + group.bought, 0);
    const donated = facts.COLLECTION.reduce((sum, group) => sum + group.donated, 0);
    expect([bought, donated]).toEqual([150, 100]);
  });

  it('runs the shop for what its members pay', () => {
    const month = sumOf(facts.RUNNING_COSTS);
    const { full, reduced, share_reduced, average } = facts.FEES;
    expect(month).toBe(1_250);
    expect(full * (1 - share_reduced) + reduced * share_reduced).toBe(average);
    expect(Math.ceil((12 * month) / average)).toBe(facts.BREAK_EVEN_MEMBERS);
    const fees = facts.MEMBERS.slice(1).reduce(
      (sum, at, i) => sum + ((at + facts.MEMBERS[i]!) / 2) * (average / 4),
      0,
    );
    expect(facts.OWN_LINES.find(({ what }) => what === 'shortfall of the first year')?.eur).toBe(
      12 * month - fees,
    );
    const before = facts.RUNNING_COSTS.filter(({ what }) => facts.PAID_BEFORE_OPENING.includes(what));
    expect(facts.OWN_LINES.find(({ what }) => what.startsWith('running costs'))?.eur).toBe(
      facts.MONTHS_BEFORE_OPENING * sumOf(before),
    );
  });

  it('spends the hours that the nine neighbours have', () => {
    expect(facts.HOURS.reduce((sum, { people }) => sum + people, 0)).toBe(EXAMPLE_PLAN.intake?.team_size);
    expect(facts.HOURS.reduce((sum, { hours }) => sum + hours, 0)).toBe(30);
  });
});
