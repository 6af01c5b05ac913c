import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Direction } from 'radix-ui';
import { useState } from 'react';
import { LiveRegion } from '../shared/announce/live-region.js';
import { createQueryClient } from '../shared/api/query-client.js';
import { openConnection } from '../shared/socket/connection.js';
import { ConnectionProvider } from '../shared/socket/connection-context.js';
import { Toasts } from '../shared/ui/toasts.js';
import { Commands } from './commands.js';
import { router } from './router.js';

/** Everything the pages stand on: one cache, one socket, one router. */
export function Providers() {
  const [client] = useState(createQueryClient);
  const [connection] = useState(openConnection);
  // Arrow keys and where menus open follow the way the page is read.
  const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  return (
    <QueryClientProvider client={client}>
      <ConnectionProvider value={connection}>
        <Direction.Provider dir={direction}>
          <LiveRegion>
            <Toasts>
              <Commands>
                <RouterProvider router={router} />
              </Commands>
            </Toasts>
          </LiveRegion>
        </Direction.Provider>
      </ConnectionProvider>
    </QueryClientProvider>
  );
}
