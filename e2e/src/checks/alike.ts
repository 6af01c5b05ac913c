import { isDeepStrictEqual } from 'node:util';

/** As JSON has it: an object that came over HTTP has other prototypes than one that was made here. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

export const alike = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));
