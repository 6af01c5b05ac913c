/** The parts of an origin; `name` is lower-case, an IPv6 address without brackets. */
export interface HostName {
  scheme: string;
  name: string;
  port: number;
}

/** Reads an origin such as `http://localhost:3000`; null for what is none (paths, credentials, other schemes). */
export function hostOf(origin: string): HostName | null {
  if (!/^https?:\/\/[^/?#@\\\s]+$/i.test(origin) || !URL.canParse(origin)) return null;
  const url = new URL(origin);
  const name = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return { scheme: url.protocol, name, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) };
}

/** A name that every resolver keeps on this machine. */
export const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);

export const isIpAddress = (name: string): boolean =>
  name.includes(':') || /^\d{1,3}(\.\d{1,3}){3}$/.test(name);
