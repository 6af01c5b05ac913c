/** Tokens of what main.ts builds and hands in. */
export const EVENT_FEED = Symbol('EventFeed');
export const DATA_SOURCE = Symbol('DataSource');
