import { describe, expect, it } from '@jest/globals';
import { readPlanSearch, readPlansSearch } from './search-params.js';

describe('what an address says', () => {
  it('is read where it is known and left out where it is not', () => {
    expect(readPlanSearch({ tab: 'files', file: '001-1.md', q: 42, task: ['x'], only: 'all' })).toEqual({
      tab: 'files',
      file: '001-1.md',
      q: '42',
    });
    expect(readPlanSearch({ file: 'a.md', view: 'raw', version: 2 })).toEqual({
      file: 'a.md',
      view: 'raw',
      version: 2,
    });
    expect(readPlanSearch({ tab: 'graph', lit: 'goal' })).toEqual({ tab: 'graph', lit: 'goal' });
    expect(readPlanSearch({ view: 'html', version: -1 })).toEqual({});
    expect(readPlanSearch({ tab: 'admin' }).tab).toBeUndefined();
    expect(readPlansSearch({ status: 'waiting', search: '' })).toEqual({ status: 'waiting' });
    expect(readPlansSearch({ sort: '-cost_usd' })).toEqual({ sort: '-cost_usd' });
    expect(readPlansSearch({ sort: 'price' }).sort).toBeUndefined();
    expect(readPlansSearch({ status: 'lost' }).status).toBeUndefined();
  });
});
