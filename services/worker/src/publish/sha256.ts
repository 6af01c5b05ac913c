import { createHash } from 'node:crypto';

/** The hash by which graphs and definitions are known. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
