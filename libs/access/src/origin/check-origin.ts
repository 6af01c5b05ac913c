import { hostOf, isIpAddress, isLoopback, type HostName } from './host-name.js';

export interface OriginQuestion {
  /** The Host header. */
  host: string | undefined;
  /** The Origin header; absent on plain navigation and outside browsers. */
  origin: string | undefined;
  /** Origins that may drive Planwright: its own page and API, and those of CORS_ORIGINS (`http://name:port`). */
  allowedOrigins: readonly string[];
  /** True where the server listens on loopback alone; else it stands in a network of trusted people. */
  loopbackOnly: boolean;
}

export type OriginAnswer = { allowed: true } | { allowed: false; reason: string };

const refused = (reason: string): OriginAnswer => ({ allowed: false, reason });

/**
 * Decides in local mode, where nobody logs in, whether a request may be served. The Host must be a name that no foreign
 * site can have pointed at this machine (DNS rebinding), and the Origin, where a browser sends one, must be Planwright's
 * own page or API or an allowed one.
 */
export function checkOrigin({ host, origin, allowedOrigins, loopbackOnly }: OriginQuestion): OriginAnswer {
  const here = host === undefined ? null : hostOf(`http://${host}`);
  if (!here) return refused('The Host header is missing or is no host.');
  const allowed = allowedOrigins.map(hostOf).filter((entry) => entry !== null);
  if (!hostIsOurs(here, allowed, loopbackOnly)) {
    return refused(`The Host ${here.name} is not a name of this server.`);
  }
  if (origin === undefined) return { allowed: true };
  const from = hostOf(origin);
  if (!from) return refused('The Origin is no address.');
  const ownAddress = from.name === here.name && from.port === portAsSeenBy(from, here, host as string);
  if (ownAddress || allowed.some((entry) => sameOrigin(entry, from))) return { allowed: true };
  return refused(`The Origin ${from.scheme}//${from.name}:${from.port} is not allowed.`);
}

function hostIsOurs(here: HostName, allowed: readonly HostName[], loopbackOnly: boolean): boolean {
  if (isLoopback(here.name) || allowed.some((entry) => entry.name === here.name)) return true;
  // An address cannot be rebound, and a name without a dot (a service of the compose file) is none that a site can own.
  return !loopbackOnly && (isIpAddress(here.name) || !here.name.includes('.'));
}

/** A Host without a port means the usual port of the scheme that the browser uses. */
function portAsSeenBy(from: HostName, here: HostName, host: string): number {
  return /:\d+$/.test(host) ? here.port : from.scheme === 'https:' ? 443 : 80;
}

function sameOrigin(a: HostName, b: HostName): boolean {
  const sameName = a.name === b.name || (isLoopback(a.name) && isLoopback(b.name));
  return sameName && a.scheme === b.scheme && a.port === b.port;
}
