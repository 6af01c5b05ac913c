import { NativeConnection } from '@temporalio/worker';
import { Client, Connection } from '@temporalio/client';
import { testEnvironment } from '../test-environment.js';

export interface TemporalTestConnection {
  address: string;
  namespace: string;
  client: Client;
  /** For workers. */
  native: NativeConnection;
  close(): Promise<void>;
}

/**
 * Connects to the Temporal server of this test run; the first spec that asks starts it.
 * @throws Error with the way out when no Temporal can be had.
 */
export async function temporalTestConnection(): Promise<TemporalTestConnection> {
  const response = await fetch(testEnvironment('PLANWRIGHT_TEST_TEMPORAL_STARTER'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const connection = await Connection.connect({ address: text });
  const native = await NativeConnection.connect({ address: text });
  return {
    address: text,
    namespace: 'default',
    client: new Client({ connection }),
    native,
    async close() {
      await native.close();
      await connection.close();
    },
  };
}
