import { describe, expect, it } from '@jest/globals';
import { blankOf } from './blank.js';
import { nameOfItem, pathOf, samePath, titleOfName } from './place.js';
import { shapeOfSchema } from './shape.js';

const SCHEMA = {
  type: 'object',
  properties: {
    levers: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', description: 'what is decided' },
          severity: { enum: ['low', 'high'] },
          days: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
          parts: { type: 'array', items: { $ref: '#/$defs/part' } },
        },
      },
    },
    either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
    note: { type: ['string', 'null'] },
  },
  $defs: {
    part: {
      type: 'object',
      properties: { title: { type: 'string' }, parts: { type: 'array', items: { $ref: '#/$defs/part' } } },
    },
  },
};

describe('the form of a schema', () => {
  const shape = shapeOfSchema(SCHEMA);
  const field = (name: string) =>
    shape.kind === 'record' ? shape.fields.find((each) => each.name === name)?.shape : undefined;

  it('has a field for each place, null as what may be left out, and JSON where no field fits', () => {
    expect(field('note')).toEqual({ kind: 'maybe', inner: { kind: 'text' } });
    expect(field('either')).toEqual({ kind: 'json' });
    const levers = field('levers');
    if (levers?.kind !== 'list') throw new Error('levers are no list');
    const lever = levers.item();
    expect(lever).toMatchObject({
      kind: 'record',
      fields: [
        { name: 'name', hint: 'what is decided', shape: { kind: 'text' } },
        { name: 'severity', shape: { kind: 'choice', options: ['low', 'high'] } },
        { name: 'days', shape: { kind: 'maybe', inner: { kind: 'number', integer: true } } },
        { name: 'parts', shape: { kind: 'list' } },
      ],
    });
  });

  it('follows a shape that holds itself only as far as it is drawn', () => {
    const levers = field('levers');
    const lever = levers?.kind === 'list' ? levers.item() : undefined;
    const parts = lever?.kind === 'record' ? lever.fields.at(-1)?.shape : undefined;
    const part = parts?.kind === 'list' ? parts.item() : undefined;
    expect(part).toMatchObject({ kind: 'record', fields: [{ name: 'title' }, { name: 'parts' }] });
  });

  it('begins with as many items as there must be, each with its fields', () => {
    expect(blankOf(shape)).toEqual({
      levers: [{ name: '', severity: 'low', days: null, parts: [] }],
      either: null,
      note: null,
    });
  });
});

describe('places in an output', () => {
  it('are written as differences and problems write them', () => {
    expect(pathOf(['levers', 2, 'options', 0])).toBe('levers[2].options[0]');
    expect(samePath('levers[2].options[0]')).toBe(samePath('levers.2.options.0'));
    expect(samePath('$.levers[1]')).toBe('levers.1');
  });

  it('have names that a person reads', () => {
    expect(titleOfName('team_size')).toBe('Team size');
    expect(titleOfName('ownerRole')).toBe('Owner role');
    expect(nameOfItem({ lever_id: 'L1', name: 'Pricing' })).toBe('Pricing');
    expect(nameOfItem({ lever_id: 'L1', summary: 'Long' })).toBe('L1');
    expect(nameOfItem({ count: 3 })).toBeNull();
    expect(nameOfItem('x'.repeat(100))).toHaveLength(80);
  });
});
