/** What global-setup.mjs hands to the specs. */
export function testEnvironment(
  name: 'PLANWRIGHT_TEST_POSTGRES_URL' | 'PLANWRIGHT_TEST_TEMPLATE' | 'PLANWRIGHT_TEST_TEMPORAL_STARTER',
): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run this spec with jest --selectProjects integration`);
  return value;
}
