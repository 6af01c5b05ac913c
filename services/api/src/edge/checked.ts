import type { PipeTransform } from '@nestjs/common';
import { Refusal } from '@planwright/contracts';
import { z } from 'zod';
import { findUnstorable } from './storable.js';

const MOST_ERRORS = 20;

/** Checks a body or a query by its schema; every field that is wrong is named in the refusal. */
class Checked<S extends z.ZodType> implements PipeTransform<unknown, z.output<S>> {
  constructor(
    private readonly schema: S,
    private readonly code: 'invalid_body' | 'invalid_query',
  ) {}

  transform(value: unknown): z.output<S> {
    const parsed = this.schema.safeParse(value);
    if (!parsed.success) {
      const errors = parsed.error.issues.slice(0, MOST_ERRORS).map((issue) => toFieldError(issue));
      throw new Refusal(this.code, undefined, errors);
    }
    const path = findUnstorable(parsed.data);
    if (path !== null) {
      throw new Refusal(this.code, undefined, [{ path, message: 'holds characters that are no text' }]);
    }
    return parsed.data;
  }
}

/** What is wrong with a field; `whole` names the place where it is none of them. */
export function toFieldError(issue: z.core.$ZodIssue, whole = 'body'): { path: string; message: string } {
  const unknown = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
  const path = [...issue.path, ...unknown].map(String).join('.').slice(0, 200);
  return { path: path || whole, message: issue.message.slice(0, 300) };
}

export const checkedBody = <S extends z.ZodType>(schema: S) => new Checked(schema, 'invalid_body');
export const checkedQuery = <S extends z.ZodType>(schema: S) => new Checked(schema, 'invalid_query');

/** The body of a command that takes none: nothing, or an empty object. */
export const NoBody = z.union([z.undefined(), z.strictObject({})]);

/** A plan's id in a path, lower-case. Any UUID passes, of whatever version, so that a foreign one is not found. */
export const planId: PipeTransform<string, string> = {
  transform(value) {
    if (!z.guid().safeParse(value).success) throw new Refusal('invalid_id');
    return value.toLowerCase();
  },
};

/** A task's name in a path. */
export const taskName: PipeTransform<string, string> = {
  transform(value) {
    if (!/^[\w-]{1,100}$/.test(value)) throw new Refusal('task_not_found');
    return value;
  },
};

/** A file's name in a path: never a path of its own. */
export const fileName: PipeTransform<string, string> = {
  transform(value) {
    if (value.length > 200 || findUnstorable(value) !== null || /[/\\]/.test(value)) {
      throw new Refusal('file_not_found');
    }
    return value;
  },
};
