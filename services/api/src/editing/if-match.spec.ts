import { describe, expect, it } from '@jest/globals';
import { type ErrorCode, Refusal } from '@planwright/contracts';
import { matchedVersions, refuseOther } from './if-match.js';

/** What a request with this header is told of a task at version 3; null where it may go on. */
function told(header: string): ErrorCode | null {
  try {
    refuseOther('risks', 3, matchedVersions(header) ?? []);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('If-Match', () => {
  it.each(['"3"', '3', ' "3" ', '"2", "3"', '"2",,3,', 'W/"2", "3"', '*'])(
    '%s matches version 3',
    (header) => {
      expect(told(header)).toBeNull();
    },
  );

  it.each(['"2"', '2', 'W/"3"', '"2", W/"3"', '"a"', '""', '"03"', '"33"'])('%s does not match', (header) => {
    expect(told(header)).toBe('stale_version');
  });

  it.each(['', ',', '"3', '3"', '""3""', 'a', '-1', 'w/"3"', 'W/3', '"3" "2"', '*, "3"', '"3";'])(
    '%p is no list of versions',
    (header) => {
      expect(told(header)).toBe('invalid_body');
    },
  );

  it('may be left out', () => {
    expect(matchedVersions(undefined)).toBeNull();
  });
});
