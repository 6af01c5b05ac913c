import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { bareInput, exportInput, hugeInput, nastyInput } from './exports.fixture.js';
import { mermaid as format, mermaidText } from './formats/mermaid.js';
import { phasesOf, workTree } from './work/work-tree.js';
import type { ExportInput } from './export-input.js';

interface Bar {
  id: string;
  task: string;
  section: string;
  startTime: Date;
  endTime: Date;
  crit: boolean;
  milestone: boolean;
}
interface Diagram {
  type: string;
  db: { getTasks?(): Bar[]; getVertices?(): Map<string, { text: string }>; getDiagramTitle(): string };
}
interface Mermaid {
  parse(text: string): Promise<{ diagramType: string }>;
  mermaidAPI: { getDiagramFromText(text: string): Promise<Diagram> };
}

let mermaid: Mermaid;
const window = new Window();

beforeAll(() => {
  // Mermaid cleans labels with DOMPurify, which wants a page to stand in; a context of its own keeps that from others.
  const context = createContext({
    ...{ window, document: window.document, DOMParser: window.DOMParser, console },
    ...{ setTimeout, clearTimeout, structuredClone, URL },
  });
  const path = createRequire(import.meta.url).resolve('@mermaid-js/tiny/dist/mermaid.tiny.js');
  runInContext(readFileSync(path, 'utf8'), context);
  mermaid = (context as { mermaid: Mermaid }).mermaid;
});
afterAll(() => window.happyDOM.close());

const build = (input: ExportInput): string => format.build(input) as string;
const read = async (text: string): Promise<Diagram> => {
  await mermaid.parse(text);
  return mermaid.mermaidAPI.getDiagramFromText(text);
};
/** What a page shows of a label: Mermaid keeps `#…;` in a form of its own until it draws. */
const shown = (label: string): string =>
  label
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('ﬂ°colon¶ß', ':');
const dayOf = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

describe('mermaid, read by its own parser', () => {
  it('draws work by phase, at its dates', async () => {
    const { db } = await read(build(exportInput()));
    const bars = db.getTasks?.() ?? [];
    expect(
      bars.map((bar) => [
        shown(bar.section),
        shown(bar.task).trim(),
        dayOf(bar.startTime),
        dayOf(bar.endTime),
      ]),
    ).toEqual([
      ['1.1 Find: the place', '1.1.1.1 List places', '2026-11-23', '2026-11-25'],
      ['1.1 Find: the place', '1.1.1.2 =SUM(A1)', '2026-11-25', '2026-11-28'],
      ['1.1 Find: the place', '1.1.2 Sign the lease', '2026-11-30', '2026-12-01'],
      ['1.2 Open', '1.2.1 Fit out', '2026-12-01', '2026-12-08'],
      ['1.2 Open', '1.2.2 First day', '2026-12-08', '2026-12-09'],
      ['Milestones', 'Lease: signed', '2026-11-30', '2026-11-30'],
    ]);
    expect(bars.map(({ crit }) => Boolean(crit))).toEqual([true, true, true, true, false, false]);
    expect(bars.at(-1)?.milestone).toBe(true);
    expect(shown(db.getDiagramTitle())).toBe('A zero-waste café: Lisbon');
  });

  it('draws the work without dates while there is no schedule', async () => {
    const diagram = await read(build(exportInput({ schedule: null })));
    expect([...(diagram.db.getVertices?.() ?? [])].map(([, { text }]) => shown(text))).toContain(
      '1.1 Find: the place',
    );
    expect((await mermaid.parse(build(bareInput()))).diagramType).toBe('flowchart-v2');
  });

  it('keeps names, ids and dates apart whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(nastyInput, async (input) => {
        const { db } = await read(build(input));
        const tree = workTree(input);
        const numbers = tree.nodes
          .filter(({ children }) => children.length === 0)
          .map(({ number }) => `t${number}`);
        if (!db.getTasks) {
          expect([...(db.getVertices?.().keys() ?? [])]).toEqual(
            expect.arrayContaining(tree.nodes.map(({ number }) => `t${number}`)),
          );
          return;
        }
        const bars = db.getTasks();
        expect(bars.filter(({ milestone }) => !milestone).map(({ id }) => id)).toEqual(numbers);
        for (const { id, startTime } of bars.filter(({ milestone }) => !milestone))
          expect(dayOf(startTime)).toBe(tree.nodes[Number(id.slice(1)) - 1]?.scheduled?.start);
        expect(new Set(bars.map(({ section }) => section)).size).toBeLessThanOrEqual(
          phasesOf(tree).length + 1,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('shows any text as it was written', () => {
    expect(mermaidText('a: "b" #c; %%d')).toBe('a#colon; #34;b#34; #35;c#59; #37;#37;d');
    expect(mermaidText('Section x')).toBe('#83;ection x');
  });

  it('shows of 10,000 items what Mermaid can show, and says so', async () => {
    const text = build(hugeInput());
    expect(text.length).toBeLessThan(50_000);
    expect(text).toMatch(/%% Not all of it: 110 of 10000 items/);
    expect((await read(text)).db.getTasks?.()).toHaveLength(100);
  });
});
