import type { Shape } from './shape.js';

/** What a new item or field begins with. */
export function blankOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return '';
    case 'number':
      return 0;
    case 'flag':
      return false;
    case 'choice':
      return shape.options[0];
    case 'fixed':
      return shape.value;
    case 'list':
      return Array.from({ length: shape.least }, () => blankOf(shape.item()));
    case 'record':
      return Object.fromEntries(shape.fields.map(({ name, shape: own }) => [name, blankOf(own)]));
    case 'maybe':
    case 'json':
      return null;
  }
}
