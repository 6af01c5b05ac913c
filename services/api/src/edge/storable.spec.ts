import { describe, expect, it } from '@jest/globals';
import { findUnstorable } from './storable.js';

describe('findUnstorable', () => {
  it('finds NUL and lone surrogates wherever they are, and nothing else', () => {
    expect(findUnstorable({ a: ['fine', { b: 'no\0' }] })).toBe('a.1.b');
    expect(findUnstorable({ options: { 'key\ud800': 1 } })).toBe('options');
    expect(findUnstorable('\udc00')).toBe('');
    expect(findUnstorable({ a: '😀 ü \u0001', b: null, c: 1 })).toBeNull();
  });
});
