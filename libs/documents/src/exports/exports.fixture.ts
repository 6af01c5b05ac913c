import fc from 'fast-check';
import type { ExportInput, ScheduledTask, WorkItem } from './export-input.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const item = (
  n: number,
  parent: number | null,
  wbs: string,
  name: string,
  more: Partial<WorkItem> = {},
): WorkItem => ({
  id: id(n),
  parent_id: parent === null ? null : id(parent),
  wbs,
  name,
  description: `What ${name} is about.`,
  responsible: null,
  resources: [],
  days_min: null,
  days_realistic: null,
  days_max: null,
  ...more,
});

const scheduled = (
  n: number,
  [start, finish, duration_days]: [string, string, number],
  needs: number[] = [],
  more: Partial<ScheduledTask> = {},
): ScheduledTask => ({
  ...{ id: id(n), parent_id: null, name: `Task ${n}`, level: 1, wbs: '' },
  ...{ start, finish, duration_days, slack_days: 0, critical: true, estimated: true },
  predecessors: needs.map(id),
  ...more,
});

/** A café of two phases: the second waits for the first; two items of work in each, the first with parts. */
export const exportInput = (more: Partial<ExportInput> = {}): ExportInput => ({
  plan: {
    id: 'a1b2c3d4-0000-4000-8000-000000000000',
    title: 'A zero-waste café: Lisbon',
    prompt: 'Open a zero-waste café in Lisbon.\nBudget: 80,000 euros.',
    status: 'completed',
    outcome: 'clean',
    created_at: '2026-11-20T23:15:00.000Z',
    completed_at: '2026-11-21T12:18:20.000Z',
    offline: false,
  },
  work: [
    item(1, null, '1', 'Café'),
    item(2, 1, '1.1', 'Find: the place'),
    item(3, 2, '1.1.1', 'Look, at "places"', { description: '' }),
    item(4, 3, '1.1.1.1', 'List places', {
      ...{ days_min: 1, days_realistic: 2, days_max: 4 },
      responsible: 'Ana & Co',
    }),
    item(5, 3, '1.1.1.2', '=SUM(A1)', { resources: ['a car', 'a phone'], days_realistic: 3 }),
    item(6, 2, '1.1.2', 'Sign the lease', { responsible: 'Ana & Co', days_realistic: 1 }),
    item(7, 1, '1.2', 'Open'),
    item(8, 7, '1.2.1', 'Fit out', { days_realistic: 5, responsible: 'Rui' }),
    item(9, 7, '1.2.2', 'First day', { responsible: 'Rui' }),
  ],
  schedule: {
    start_date: '2026-11-23',
    finish_date: '2026-12-08',
    tasks: [
      scheduled(1, ['2026-11-23', '2026-12-08', 12]),
      scheduled(2, ['2026-11-23', '2026-11-30', 6]),
      scheduled(3, ['2026-11-23', '2026-11-27', 5]),
      scheduled(4, ['2026-11-23', '2026-11-24', 2]),
      scheduled(5, ['2026-11-25', '2026-11-27', 3], [4]),
      scheduled(6, ['2026-11-30', '2026-11-30', 1], [5]),
      scheduled(7, ['2026-12-01', '2026-12-08', 6], [2]),
      scheduled(8, ['2026-12-01', '2026-12-07', 5]),
      scheduled(9, ['2026-12-08', '2026-12-08', 1], [8], {
        estimated: false,
        critical: false,
        slack_days: 2,
      }),
    ],
    milestones: [{ id: id(20), name: 'Lease: signed', date: '2026-11-30' }],
  },
  sections: [
    {
      task: 'purpose',
      title: 'Purpose',
      markdown: '# Purpose\n\nA café.\n\n## Why\n\n```\n# no heading\n```\n',
      missing_reason: null,
      gaps: [],
    },
    {
      task: 'swot',
      title: 'SWOT',
      markdown: 'Strong.',
      missing_reason: null,
      gaps: [{ item: 'threats', reason: 'No answer fitted.' }],
    },
    { task: 'pitch', title: 'Pitch', markdown: null, missing_reason: 'the model refused', gaps: [] },
  ],
  files: [
    { name: '016-1-10-lever.json', stage: 'Strategic', content_type: 'application/json', content: '{"a":1}' },
    {
      name: '016-1-2-lever.json',
      stage: 'Strategic',
      content_type: 'application/json',
      content: '{"ö":"é"}',
    },
  ],
  findings: [
    { rule: 'owner', severity: 'warning', message: 'Nobody owns the risk.', task: 'risks', path: '/0' },
  ],
  goal: 'A café that throws nothing away.',
  team: [{ role: 'Barista', description: 'Makes coffee' }],
  risks: [{ title: 'Rent', description: 'It rises', likelihood: 'high', impact: null, action: null }],
  metadata: { speed: 'balanced', cost_usd: 0.04, model: null },
  report_html: '<!doctype html><title>R</title>',
  ...more,
});

/** A plan that has only begun. */
export const bareInput = (): ExportInput => {
  const { plan } = exportInput();
  return exportInput({
    plan: { ...plan, status: 'running', outcome: null, completed_at: null, offline: true },
    ...{
      work: [],
      schedule: null,
      sections: [],
      files: [],
      goal: null,
      team: [],
      risks: [],
      report_html: '',
    },
  });
};

const NASTY = [
  ...[
    '',
    ' ',
    "=cmd|' /C calc'!A0",
    '+1',
    '@x',
    '-2',
    '\t=1',
    'a,b;c:d',
    'say "hi"',
    "it's",
    'line\nbreak',
    'a\r\nb\rc',
  ],
  ...[
    'BEGIN:VEVENT',
    'END:VCALENDAR\r\nX:1',
    '</Task><Task>',
    ']]>',
    '&amp; <b> &',
    '<!--',
    '\u0000\u0007\u001b',
    '\uFFFE',
  ],
  ...[
    '\uD800',
    'x\uDC00y',
    '👩‍👩‍👧‍👦 🎯',
    'مرحبا بالعالم',
    '\u202Egpj.exe',
    '日本語のタスク',
    'e\u0301',
    '\u2028\u0085',
  ],
  ...[
    'section x',
    'title y',
    '2026-01-05 z',
    'click t1 href "x"',
    '%% c',
    '%%{init: {}}%%',
    '#35; #colon; ;',
    'end',
    '---',
  ],
  ...[
    '# h',
    '- [ ] T001 [P] fake',
    '```',
    '|a|',
    '[P]',
    '(depends on T001)',
    '../../etc/passwd',
    'C:\\x',
    'con',
    'x'.repeat(600),
  ],
];
export const nastyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' ')),
);

const date = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const days = fc.option(fc.integer({ min: 0, max: 90 }));

/** Any tree of work with any links, circles too, and texts that try to break out of every format. */
export const nastyInput: fc.Arbitrary<ExportInput> = fc
  .record({
    title: nastyText,
    items: fc.array(
      fc.record({
        ...{
          parent: fc.integer({ min: -3, max: 11 }),
          name: nastyText,
          description: nastyText,
          wbs: nastyText,
        },
        ...{
          responsible: fc.option(nastyText),
          resources: fc.array(nastyText, { maxLength: 2 }),
          start: date,
        },
        ...{
          length: fc.integer({ min: 0, max: 30 }),
          needs: fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 3 }),
        },
        ...{ days, critical: fc.boolean(), estimated: fc.boolean() },
      }),
      { maxLength: 12 },
    ),
    hasSchedule: fc.boolean(),
    milestones: fc.array(fc.record({ name: nastyText, date }), { maxLength: 2 }),
    texts: fc.array(nastyText, { minLength: 8, maxLength: 8 }),
  })
  .map(({ title, items, hasSchedule, milestones, texts }) => {
    const base = exportInput();
    const [a = '', b = '', c = '', d = ''] = texts;
    const work = items.map((one, n) =>
      item(n + 1, one.parent < 0 ? null : one.parent + 1, one.wbs, one.name, {
        ...{ description: one.description, responsible: one.responsible, resources: one.resources },
        days_realistic: one.days,
      }),
    );
    const tasks = items.map((one, n) =>
      scheduled(
        n + 1,
        [one.start, addTo(one.start, one.length), one.length],
        one.needs.map((need) => need + 1),
        {
          ...{ critical: one.critical, estimated: one.estimated },
        },
      ),
    );
    return {
      ...base,
      plan: { ...base.plan, title, prompt: d },
      work,
      schedule: hasSchedule
        ? {
            ...{ start_date: '2026-01-01', finish_date: '2028-12-31', tasks },
            milestones: milestones.map((milestone, n) => ({ id: id(100 + n), ...milestone })),
          }
        : null,
      sections: [{ task: 'x', title: a, markdown: b, missing_reason: null, gaps: [{ item: c, reason: d }] }],
      files: texts.map((name) => ({ name, stage: 's', content_type: 'text/plain', content: name })),
      ...{ goal: a, team: [{ role: b, description: c }] },
      risks: [{ title: a, description: b, likelihood: c, impact: d, action: null }],
    };
  });

const addTo = (start: string, length: number): string =>
  new Date(Date.parse(start) + Math.max(0, length - 1) * 86_400_000).toISOString().slice(0, 10);

/** 10,000 items: ten phases of ten tasks of about a hundred parts, each waiting for the one before in its task. */
export function hugeInput(phases = 10): ExportInput {
  const work: WorkItem[] = [];
  const tasks: ScheduledTask[] = [];
  const add = (parent: number | null, wbs: string, needs: number[]): number => {
    const n = work.length + 1;
    work.push(item(n, parent, wbs, `Item ${wbs}`, { days_realistic: 1, responsible: `Role ${n % 7}` }));
    tasks.push(scheduled(n, ['2026-01-05', '2026-01-09', 5], needs));
    return n;
  };
  for (let p = 1; p <= phases; p += 1) {
    const phase = add(null, `${p}`, []);
    let before: number[] = [];
    for (let t = 1; t <= 10; t += 1) {
      const task = add(phase, `${p}.${t}`, before);
      before = [task];
      for (let s = 1; s <= (t === 1 ? 98 : 99); s += 1)
        add(task, `${p}.${t}.${s}`, s > 1 ? [work.length] : []);
    }
  }
  return exportInput({
    work,
    schedule: { ...{ start_date: '2026-01-05', finish_date: '2026-01-09' }, tasks, milestones: [] },
  });
}
