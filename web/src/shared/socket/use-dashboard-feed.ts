import type { FeedEvent } from '@planwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys.js';
import type { EventMeta } from './connection.js';
import { useConnection } from './connection-context.js';
import { patchLists } from './patch-lists.js';

const ACK_MS = 10_000;
const AGAIN_MS = 2000;

/** Keeps every list of plans live while the caller is mounted. */
export function useDashboardFeed(): void {
  const client = useQueryClient();
  const connection = useConnection();
  useEffect(() => {
    const { socket } = connection;
    let left = false;
    let rejoining: ReturnType<typeof setTimeout> | undefined;
    const join = (): void => {
      clearTimeout(rejoining);
      if (left || !socket.connected) return;
      socket.timeout(ACK_MS).emit('join_dashboard', {}, (late: Error | null) => {
        if (left) return;
        if (late) rejoining = setTimeout(join, AGAIN_MS);
        // The dashboard has no `since`: what was read before it is heard may be old, however late that is.
        else void client.invalidateQueries({ queryKey: keys.planLists });
      });
    };
    const take = (name: 'plan_status' | 'plan_progress') => (payload: unknown, meta: EventMeta) => {
      patchLists(client, [{ event: name, payload, seq: meta.seq, at: meta.at } as FeedEvent]);
    };
    const status = take('plan_status');
    const progress = take('plan_progress');
    socket.on('plan_status', status);
    socket.on('plan_progress', progress);
    socket.on('connect', join);
    join();
    const release = connection.use();
    return () => {
      left = true;
      clearTimeout(rejoining);
      socket.off('plan_status', status);
      socket.off('plan_progress', progress);
      socket.off('connect', join);
      if (socket.connected) socket.emit('leave_dashboard', {}, () => undefined);
      release();
    };
  }, [client, connection]);
}
