import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrast, difference, SIGHTS, type Sight } from './colours.fixture.js';

const css = readFileSync(path.join(import.meta.dirname, 'styles/tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
const TONES = ['gray', 'blue', 'amber', 'violet', 'green', 'red', 'slate'];
const PHASES = ['blue', 'purple', 'green'];

/** The colour of a role in one theme; colours that hold for both stand there once. */
function colour(name: string, theme: (typeof THEMES)[number]): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  const found = pair?.[theme === 'light' ? 1 : 2] ?? new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  return found;
}

describe.each(THEMES)('colours of the %s theme', (theme) => {
  const at = (name: string): string => colour(name, theme);
  const grounds = ['canvas', 'surface', 'raised', 'sunken'];

  it.each(TONES)('%s is read as text on every ground and on its own fill', (tone) => {
    for (const ground of [...grounds, `tone-${tone}-soft`]) {
      expect(contrast(at(`tone-${tone}`), at(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('text and what can be pressed are read on every ground', () => {
    for (const ground of grounds) {
      for (const ink of ['ink', 'muted', 'accent', 'danger'])
        expect(contrast(at(ink), at(ground))).toBeGreaterThanOrEqual(4.5);
    }
    for (const tone of TONES)
      expect(contrast(at('ink'), at(`tone-${tone}-soft`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at('accent'), at('accent-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at('on-accent'), at('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at('on-danger'), at('danger'))).toBeGreaterThanOrEqual(4.5);
  });

  it('bounds of controls stand out three to one', () => {
    for (const ground of ['canvas', 'surface', 'raised'])
      expect(contrast(at('edge'), at(ground))).toBeGreaterThanOrEqual(3);
  });

  it('words are read from one end of a phase to the other', () => {
    for (const phase of PHASES)
      for (const end of ['from', 'to'])
        expect(contrast(at('on-phase'), at(`phase-${phase}-${end}`))).toBeGreaterThanOrEqual(4.5);
  });

  // The icon and the word say it, too; the colours have to help, not to carry it.
  it.each(Object.keys(SIGHTS) as Sight[])('done, failed and running stay apart to %s eyes', (sight) => {
    const [done, failed, running] = [at('tone-green'), at('tone-red'), at('tone-amber')];
    for (const [one, other] of [
      [done, failed],
      [done, running],
      [failed, running],
    ] as const)
      expect(difference(one, other, sight)).toBeGreaterThanOrEqual(5);
  });
});
