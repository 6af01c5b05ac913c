import { CATALOGUE_ROUTES } from './catalogue-routes.js';
import { EDITING_ROUTES } from './editing-routes.js';
import { FILE_ROUTES } from './file-routes.js';
import { OPERATION_ROUTES } from './operation-routes.js';
import { PLAN_ROUTES } from './plan-routes.js';
import { TASK_ROUTES } from './task-routes.js';
import type { Route } from './route.js';

export type { Method, Route } from './route.js';

/** Every address of the API: the docs are made of this, and a method that is not here is answered with 405. */
export const ROUTES: readonly Route[] = [
  ...OPERATION_ROUTES,
  ...PLAN_ROUTES,
  ...TASK_ROUTES,
  ...EDITING_ROUTES,
  ...FILE_ROUTES,
  ...CATALOGUE_ROUTES,
];

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`);
const patterns = ROUTES.map((route) => ({
  method: route.method.toUpperCase(),
  pattern: patternOf(route.path),
}));

/** The methods that an address takes; none for an unknown one. */
export function methodsOf(path: string): string[] {
  const taken = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(taken)];
}
