/** A setting that cannot be used. The message is one line: which setting, what it holds, and the way out. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(
    readonly setting: string,
    problem: string,
    readonly wayOut: string,
  ) {
    super(`${setting} ${problem}: ${wayOut}`.replace(/\s+/g, ' '));
  }
}
