/** An activity with nothing in it. */
export async function nothing(): Promise<void> {
  await Promise.resolve();
}
