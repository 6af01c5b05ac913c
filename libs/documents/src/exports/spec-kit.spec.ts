import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bareInput, exportInput, hugeInput, nastyInput } from './exports.fixture.js';
import { specKitFiles } from './formats/spec-kit.js';
import type { ExportInput } from './export-input.js';

const LINE = /^- \[[ xX]\] (T\d{3,})( \[P\])?( \[US\d+\])? .+ in \S+( \(depends on T\d{3,}(, T\d{3,})*\))?$/;
const FOLDER = 'specs/001-a-zero-waste-cafe-lisbon';
const file = (input: ExportInput, name: string): string =>
  specKitFiles(input).find(({ path }) => path.endsWith(`/${name}`))?.content ?? '';
const lines = (input: ExportInput): string[] =>
  file(input, 'tasks.md')
    .split('\n')
    .filter((line) => line.startsWith('- [ ]'));

describe('spec_kit', () => {
  it('has the files that its scripts look for', () => {
    const files = specKitFiles(exportInput());
    expect(files.map(({ path }) => path)).toEqual([
      '.specify/feature.json',
      ...['spec', 'plan', 'tasks', 'research'].map((name) => `${FOLDER}/${name}.md`),
    ]);
    expect(JSON.parse(files[0]?.content ?? '')).toEqual({ feature_directory: FOLDER });
  });

  it('numbers tasks, marks those that wait for nothing and names what the others wait for', () => {
    expect(lines(exportInput())).toEqual([
      '- [ ] T001 [P] [US1] List places, 2 working days (1 to 4), in work/t001-list-places.md',
      '- [ ] T002 [US1] \\=SUM(A1), 3 working days, in work/t002-sum-a1.md (depends on T001)',
      '- [ ] T003 [US1] Sign the lease, 1 working day, in work/t003-sign-the-lease.md (depends on T002)',
      '- [ ] T004 [US2] Fit out, 5 working days, in work/t004-fit-out.md',
      '- [ ] T005 [US2] First day, no estimate, in work/t005-first-day.md (depends on T004)',
    ]);
    const tasks = file(exportInput(), 'tasks.md');
    expect(tasks).toContain('\n## Phase 3: User Story 1 - Find: the place (Priority: P1) 🎯 MVP\n');
    expect(tasks).toContain('\n## Phase 4: User Story 2 - Open (Priority: P2)\n');
    expect(tasks).toContain('User Story 2 waits for: Find: the place');
  });

  it('asks where the plan does not say', () => {
    expect(file(exportInput(), 'spec.md')).toContain('- **SC-001**: Lease: signed is reached by 2026-11-30');
    expect(file(bareInput(), 'spec.md')).toMatch(/\[NEEDS CLARIFICATION: the plan names no goal/);
    expect(lines(bareInput())).toEqual([]);
  });

  it('holds its line whatever the texts are', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        for (const line of lines(input)) expect(line).toMatch(LINE);
        expect(new Set(lines(input).map((line) => LINE.exec(line)?.[1])).size).toBe(lines(input).length);
        expect(
          file(input, 'tasks.md')
            .match(/^## Phase [1-9]/gm)
            ?.slice(0, 2),
        ).toHaveLength(2);
      }),
      { numRuns: 25 },
    );
    expect(lines(hugeInput())).toHaveLength(9890);
  });
});
