import type { FeedEvent } from '@planwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys.js';
import type { EventMeta } from './connection.js';
import { useConnection } from './connection-context.js';
import { patchLists } from './patch-lists.js';

/** Keeps every list of plans live while the caller is mounted. */
export function useDashboardFeed(): void {
  const client = useQueryClient();
  const connection = useConnection();
  useEffect(() => {
    const { socket } = connection;
    let joinedBefore = false;
    const readLists = (): void => void client.invalidateQueries({ queryKey: keys.planLists });
    const join = (): void => {
      // The dashboard has no `since`: after a pause the lists are read once more.
      if (joinedBefore) readLists();
      joinedBefore = true;
      socket.emit('join_dashboard', {}, () => undefined);
    };
    const take = (name: 'plan_status' | 'plan_progress') => (payload: unknown, meta: EventMeta) => {
      patchLists(client, [{ event: name, payload, seq: meta.seq, at: meta.at } as FeedEvent]);
    };
    const status = take('plan_status');
    const progress = take('plan_progress');
    socket.on('plan_status', status);
    socket.on('plan_progress', progress);
    socket.on('connect', join);
    const release = connection.use();
    if (socket.connected) join();
    return () => {
      socket.off('plan_status', status);
      socket.off('plan_progress', progress);
      socket.off('connect', join);
      if (socket.connected) socket.emit('leave_dashboard', {}, () => undefined);
      release();
    };
  }, [client, connection]);
}
