import { describe, expect, it } from '@jest/globals';
import type { ReportFigure } from '@planwright/contracts';
import { buildReport } from '../build-report.js';
import { reportInput, sectionOf } from '../report.fixture.js';
import { DRAWINGS } from './index.js';

const HOSTILE = '<script>x</script>"&';
const id = (n: number) => `00000000-0000-8000-8000-00000000000${n}`;
const node = (name: string, children: unknown[] = [], extra = {}) => ({
  id: id(1),
  description: name,
  extra_fields: extra,
  task_children: children,
});

const OUTPUTS: Readonly<Record<ReportFigure, unknown>> = {
  gantt: {
    start_date: '2026-12-01',
    finish_date: '2026-12-10',
    project: { id: id(1), name: HOSTILE, description: '' },
    calendar: { working_weekdays: [1, 2, 3, 4, 5], holidays: [] },
    tasks: [1, 2].map((n) => ({
      id: id(n),
      parent_id: n === 2 ? id(1) : null,
      name: `${HOSTILE} ${n}`,
      description: null,
      level: n,
      wbs: n === 2 ? '1.1' : '1',
      start: '2026-12-01',
      finish: '2026-12-10',
      duration_days: 8,
      slack_days: 0,
      critical: true,
      estimated: n === 1,
      predecessors: [],
    })),
    milestones: [{ id: id(1), name: 'end', date: '2026-12-10' }],
    cut: [{ reason: `${HOSTILE} waits for itself` }],
  },
  wbs: {
    wbs_project: node('root', [
      node(HOSTILE, [
        node('Rent the room', [node('Call', [], { detailed_description: HOSTILE })], {
          responsible_role: 'Host',
        }),
      ]),
    ]),
  },
  risks: { risks: [{ risk_area: HOSTILE, likelihood: 'high', severity: 'low' }] },
  failure_modes: { failure_modes: [{ failure_mode_title: HOSTILE, likelihood_5: 5, impact_5: 1 }] },
  swot: {
    response_conduct: { strengths: [HOSTILE], weaknesses: ['b'], opportunities: ['c'], threats: ['d'] },
  },
  team: {
    roles: [{ id: 1, category: HOSTILE, count: '2', contract_type: 'agency_temp', explanation: 'cooks' }],
  },
  questions: { question_answer_pairs: [{ question: HOSTILE, answer: 'because', rationale: '' }] },
};
const kinds = Object.keys(DRAWINGS) as ReportFigure[];

describe('the drawings of a report', () => {
  it.each(kinds)('%s: draws what its task wrote, as text', (kind) => {
    const html = DRAWINGS[kind].draw(OUTPUTS[kind])?.html ?? '';
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;&quot;&amp;');
    expect(html).not.toContain('<script');
  });

  it.each(kinds)('%s: leaves an output of another shape to its text', (kind) => {
    for (const output of [
      null,
      {},
      [],
      'x',
      { ...(OUTPUTS[kind] as object), [Object.keys(OUTPUTS[kind] as object)[0]!]: 7 },
    ])
      expect(DRAWINGS[kind].draw(output)).toBeNull();
  });

  it('puts a risk where its likelihood and its severity meet', () => {
    const html = DRAWINGS.risks.draw(OUTPUTS.risks)?.html ?? '';
    const rows = [...html.matchAll(/<tr><th scope="row">([^<]*)<\/th>([\s\S]*?)<\/tr>/g)];
    expect(rows.map(([, name]) => name)).toEqual(['High', 'Medium', 'Low']);
    const filled = rows.map(([, , cells = '']) =>
      cells
        .split('<td')
        .slice(1)
        .map((cell) => cell.includes('<span')),
    );
    expect(filled).toEqual([
      [true, false, false],
      [false, false, false],
      [false, false, false],
    ]);
  });

  it('stands above, around or instead of the text of its section', () => {
    const shown = (kind: ReportFigure) =>
      buildReport(
        reportInput({
          sections: [sectionOf('s', { markdown: 'The text.', figure: { kind, output: OUTPUTS[kind] } })],
        }),
      );
    expect(shown('risks')).toContain('The text.');
    expect(shown('swot')).toMatch(/<summary>In full<\/summary>[\s\S]*The text\./);
    expect(shown('questions')).not.toContain('The text.');
    const drawn = reportInput({
      sections: [sectionOf('s', { markdown: null, figure: { kind: 'wbs', output: OUTPUTS.wbs } })],
    });
    expect(buildReport(drawn)).not.toContain('class="absent"');
  });

  it('tells what rules found, with the way to its section', () => {
    const finding = {
      rule: 'unowned_risk',
      severity: 'warning' as const,
      task: 's',
      path: 'risks[2].owner',
      message: `Nobody answers for ${HOSTILE}.`,
      fix: 'Name a role.',
    };
    const html = buildReport(reportInput({ sections: [sectionOf('s')], findings: [finding] }));
    expect(html).toContain('<a href="#findings">Findings</a>');
    expect(html).toMatch(
      /Nobody answers for &lt;script&gt;[^]*Name a role\.[^]*href="#section-s"[^]*risks\[2\]\.owner/,
    );
  });

  it('shows the first read until the summary that replaces it is there', () => {
    const summary = (markdown: string | null) =>
      buildReport(
        reportInput({
          mode: 'fallback',
          first_read: 'A first look.',
          sections: [
            sectionOf('executive_summary', { markdown, status: markdown ? 'completed' : 'pending' }),
          ],
        }),
      );
    expect(summary(null)).toContain('A first look.');
    expect(summary('The summary.')).not.toContain('A first look.');
  });
});
