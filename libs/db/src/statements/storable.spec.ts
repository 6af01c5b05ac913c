import { describe, expect, it } from '@jest/globals';
import { storableContent, storableJson } from './storable.js';

describe('what is stored', () => {
  it('holds nothing that Postgres refuses, and all else as it was', () => {
    const value = { 'k\0': ['a\0', '\uD83D', '🚀', 'say \\u0000', null, 1.5], gone: undefined };
    expect(JSON.parse(storableJson(value))).toEqual({
      'k\uFFFD': ['a\uFFFD', '\uFFFD', '🚀', 'say \\u0000', null, 1.5],
    });
    expect(storableJson(undefined)).toBe('null');
  });

  it('is measured and hashed as it is stored', () => {
    expect(storableContent('é\0')).toEqual({
      text: 'é\uFFFD',
      size: 5,
      sha256: storableContent('é\uFFFD').sha256,
    });
  });
});
