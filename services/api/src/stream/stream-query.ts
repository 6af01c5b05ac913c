import { z } from 'zod';

/** `since`: the number of the last event seen; everything after it is sent. */
export const StreamQuery = z.strictObject({
  since: z
    .string()
    .regex(/^\d{1,9}$/, 'is the number of an event')
    .transform(Number)
    .optional(),
});
export type StreamQuery = z.infer<typeof StreamQuery>;
