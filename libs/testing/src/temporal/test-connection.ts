import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
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
 * host:port of the Temporal server of this test run; the first spec that asks starts it.
 * @throws Error with the way out when no Temporal can be had.
 */
export async function testTemporalAddress(): Promise<string> {
  const response = await fetch(testEnvironment('PLANWRIGHT_TEST_TEMPORAL_STARTER'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** Connects a client and a worker's connection to it. */
export async function temporalTestConnection(): Promise<TemporalTestConnection> {
  const address = await testTemporalAddress();
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  return {
    address,
    namespace: 'default',
    client: new Client({ connection }),
    native,
    async close() {
      await native.close();
      await connection.close();
    },
  };
}
