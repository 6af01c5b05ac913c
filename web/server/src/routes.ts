export type Route = 'api' | 'gateway' | 'page';

const PASSED: readonly [prefix: string, route: Route][] = [
  ['/api', 'api'],
  ['/graphql', 'api'],
  ['/docs', 'api'],
  ['/health', 'api'],
  ['/metrics', 'api'],
  ['/socket.io', 'gateway'],
  ['/ws', 'gateway'],
];

/** Who answers an address: a prefix counts only as a whole segment, so `/apiary` is the page's. */
export function routeOf(url: string): Route {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  const found = PASSED.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return found?.[1] ?? 'page';
}
