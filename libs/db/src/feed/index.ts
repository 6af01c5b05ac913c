export { createEventFeed, type EventFeed, type EventFeedOptions } from './create-event-feed.js';
export type { DashboardOptions } from './dashboard.js';
export type { CloseReason, WatchOptions } from './viewer.js';
