import { Stack } from '@planwright/e2e/stack';

type StackOptions = NonNullable<Parameters<typeof Stack.start>[0]>;

const started = new Set<Promise<Stack>>();

/** Starts a stack for the work and ends it after it, whatever comes of it. */
export async function withStack<T>(options: StackOptions, work: (stack: Stack) => Promise<T>): Promise<T> {
  const starting = Stack.start(options);
  started.add(starting);
  try {
    return await work(await starting);
  } finally {
    await starting.then(
      (stack) => stack.stop(),
      // One that did not start has cleaned up after itself.
      () => undefined,
    );
    started.delete(starting);
  }
}

/** Ends every stack that was begun, for when the program itself is asked to end. */
export async function stopStacks(): Promise<void> {
  await Promise.allSettled([...started].map(async (starting) => (await starting).stop()));
}
