import type { RequestHandler } from 'express';

/** What the API answers is data: it is never run, framed by others or guessed at. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  // A document that a model wrote names hosts; none of them is to be looked up before somebody follows a link.
  response.setHeader('x-dns-prefetch-control', 'off');
  response.setHeader('cross-origin-resource-policy', 'same-site');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'self'");
  next();
};

/** Swagger UI brings its own scripts and styles, and an image or two inside them. */
export const docsHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'self'",
  );
  next();
};
