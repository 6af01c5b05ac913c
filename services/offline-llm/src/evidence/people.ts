import type { Source } from './collect.js';

const roleGroup = /(?:^|_)(?:roles?|team|members?|membership)(?:_|$)/u;
const roleKey = /^(?:category|job_category_title|role|roles|membership|roles_that_act)$/u;
const bodyKey = /^(?:membership|decision_rights|meets|decides|escalates_to)$/u;

/** The titles of the roles that a request names, in its order, without what stands behind them in brackets. */
export function rolesIn(sources: readonly Source[]): string[] {
  const found = new Set<string>();
  for (const { group, fields } of sources) {
    const entries = Object.entries(fields);
    const bare = entries.length === 1 && typeof fields.name === 'string' && roleGroup.test(group);
    for (const [key, value] of entries) {
      if (!bare && !roleKey.test(key)) continue;
      for (const text of typeof value === 'string'
        ? [value]
        : Array.isArray(value)
          ? (value as string[])
          : []) {
        const title = text.replace(/\s*[(:].*$/u, '').trim();
        if (/^\p{Lu}[\p{L}’' -]{3,40}$/u.test(title)) found.add(title);
      }
    }
  }
  return [...found];
}

/** The groups of people who decide, as a request names them, the highest first. */
export function bodiesIn(sources: readonly Source[]): string[] {
  const found = sources.flatMap(({ group, fields }) => {
    const isBody =
      /(?:^|_)bod(?:y|ies)$/u.test(group) || Object.keys(fields).some((key) => bodyKey.test(key));
    return isBody && typeof fields.name === 'string' ? [fields.name] : [];
  });
  return [...new Set(found)];
}
