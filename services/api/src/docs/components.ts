import * as contracts from '@planwright/contracts';
import { z } from 'zod';

export type Json = Record<string, unknown>;
type Io = 'input' | 'output';

const PLACE = '#/components/schemas/';

/** What crosses a process has its name from the contracts, here as everywhere. */
const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(contracts))
  if (schema instanceof z.ZodType) names.add(schema, { id });

/** An answer may gain fields, so only what is refused with more than its fields says that it has no others. */
const openObjects: NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override'] = ({
  zodSchema,
  jsonSchema,
}) => {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && !def.catchall) delete jsonSchema.additionalProperties;
};

/**
 * Turns the contracts' schemas into those of one document. Each that has a name becomes a component, once, and is
 * referred to; `components` is complete when the last `schemaOf` is done.
 */
export function createComponents() {
  const components: Record<string, Json> = {};

  /** One that is answered in another form than it is asked for (a default, say) has a component for each. */
  const nameIn = (name: string, schema: Json, io: Io): string => {
    const known = components[name];
    const differs = known !== undefined && JSON.stringify(known) !== JSON.stringify(schema);
    return differs && io === 'input' ? `${name}Input` : name;
  };

  const schemaOf = (schema: z.ZodType, io: Io): Json => {
    // Inside of another, so that a schema with a name is a reference at the top, too.
    const { $defs = {}, properties } = z.toJSONSchema(z.object({ schema }), {
      io,
      metadata: names,
      unrepresentable: 'any',
      override: openObjects,
    });
    const defs = Object.entries($defs) as [string, Json][];
    const placed = new Map(defs.map(([name]) => [name, name]));
    const refer = <T>(value: T): T =>
      JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
        key === '$ref' && typeof inner === 'string'
          ? PLACE + placed.get(inner.replace('#/$defs/', ''))
          : inner,
      ) as T;
    for (let before = ''; before !== String([...placed.values()]);) {
      before = String([...placed.values()]);
      for (const [name, def] of defs) placed.set(name, nameIn(name, refer(def), io));
    }
    for (const [name, def] of defs) components[placed.get(name) ?? name] = refer(def);
    return refer(properties?.['schema']) as Json;
  };

  return { components, schemaOf };
}
