import { checkOrigin } from '@planwright/access';
import type { Settings } from '@planwright/config';
import { Refusal } from '@planwright/contracts';
import type { RequestHandler } from 'express';

/** The origins of this stack's own page and processes, and those that CORS_ORIGINS lists. */
export const allowedOrigins = (settings: Settings): string[] => [
  ...[settings.publicUrl, settings.apiUrl, settings.gatewayUrl].map((url) => new URL(url).origin),
  ...settings.corsOrigins,
];

/** Lets no foreign web site drive the API of a person who has it open; asked before anything else. */
export function guardOrigin(settings: Settings): RequestHandler {
  const policy = { allowedOrigins: allowedOrigins(settings), loopbackOnly: !settings.trustedNetwork };
  return ({ headers: { host, origin } }, _response, next) => {
    const answer = checkOrigin({ host, origin, ...policy });
    if (!answer.allowed) throw new Refusal('forbidden_origin', answer.reason);
    next();
  };
}
