import { MAX_BODY_BYTES, Refusal } from '@planwright/contracts';
import express, { type RequestHandler } from 'express';

const hasBody = (headers: Record<string, unknown>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Reads JSON bodies up to 1 MB; a body of another type is refused instead of being taken for none. */
export function jsonBody(): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (hasBody(request.headers) && !request.is(['application/json', 'application/*+json'])) {
        throw new Refusal('unsupported_media_type');
      }
      next();
    },
    express.json({ limit: MAX_BODY_BYTES, type: ['application/json', 'application/*+json'] }),
  ];
}
