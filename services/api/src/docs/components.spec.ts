import { describe, expect, it } from '@jest/globals';
import { CreatePlanBody, PlanPreview, TaskDetail, Tokens } from '@planwright/contracts';
import { z } from 'zod';
import { createComponents } from './components.js';

const REF = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('the components of the document', () => {
  it('are named as their contracts are, also inside of one that has no name', () => {
    const { components, schemaOf } = createComponents();
    expect(schemaOf(z.object({ items: z.array(TaskDetail) }), 'output')).toMatchObject({
      properties: { items: { items: REF('TaskDetail') } },
    });
    expect(components['TaskDetail']).toMatchObject({ properties: { tokens: REF('Tokens') } });
    expect(JSON.stringify(components)).not.toContain('$defs');
  });

  it('are one where asked for and answered alike, and two where a default makes the difference', () => {
    const { components, schemaOf } = createComponents();
    expect(schemaOf(Tokens, 'output')).toEqual(schemaOf(Tokens, 'input'));
    expect(schemaOf(CreatePlanBody, 'output')).toEqual(REF('CreatePlanBody'));
    expect(schemaOf(CreatePlanBody, 'input')).toEqual(REF('CreatePlanBodyInput'));
    expect(components['CreatePlanBody']).toMatchObject({ required: ['prompt', 'kind'] });
    expect(components['CreatePlanBodyInput']).toMatchObject({ required: ['prompt'] });
  });

  it('let an answer gain fields, and a body that is strict none', () => {
    const { components, schemaOf } = createComponents();
    schemaOf(PlanPreview, 'output');
    schemaOf(CreatePlanBody, 'input');
    expect(components['PlanPreview']).not.toHaveProperty('additionalProperties');
    expect(components['CreatePlanBody']).toMatchObject({ additionalProperties: false });
  });
});
