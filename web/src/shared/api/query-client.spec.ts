import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { MutationObserver, onlineManager, QueryObserver } from '@tanstack/react-query';
import { createQueryClient } from './query-client.js';
import { readAfter } from './read-after.js';
import { unreachable } from './problem-error.js';

const KEY = ['read'];
const failing = () => jest.fn<() => Promise<string>>().mockRejectedValue(unreachable());

afterEach(() => {
  onlineManager.setOnline(true);
  jest.useRealTimers();
});

describe('a browser that calls itself offline', () => {
  it('still reads from a server that answers', async () => {
    onlineManager.setOnline(false);
    expect(await createQueryClient().fetchQuery({ queryKey: KEY, queryFn: async () => 'here' })).toBe('here');
  });

  it('says of a read that it failed, instead of waiting', async () => {
    jest.useFakeTimers();
    onlineManager.setOnline(false);
    const reading = new QueryObserver(createQueryClient(), { queryKey: KEY, queryFn: failing() });
    const stop = reading.subscribe(() => undefined);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(reading.getCurrentResult().status).toBe('error');
    stop();
  });

  it('says at once that an action failed, and never sends it later', async () => {
    onlineManager.setOnline(false);
    const client = createQueryClient();
    const read = jest.fn(async () => 'read');
    const stop = new QueryObserver(client, { queryKey: KEY, queryFn: read }).subscribe(() => undefined);
    await client.fetchQuery({ queryKey: KEY, queryFn: read, staleTime: Infinity });
    // The server cannot be read either, and that takes its time.
    read.mockImplementation(() => new Promise(() => undefined));
    const act = failing();
    const acting = new MutationObserver(client, { mutationFn: act, onSettled: readAfter(client, KEY) });
    await expect(acting.mutate()).rejects.toThrow();
    expect(acting.getCurrentResult().status).toBe('error');
    expect(read).toHaveBeenCalledTimes(2);
    onlineManager.setOnline(true);
    await client.resumePausedMutations();
    expect(act).toHaveBeenCalledTimes(1);
    stop();
    client.clear();
  });
});
