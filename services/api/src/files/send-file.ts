import { Refusal } from '@planwright/contracts';
import type { Request, Response } from 'express';

export interface SentFile {
  name: string;
  contentType: string;
  content: string;
  sha256: string;
  /** The one script in it that may run, as a Content-Security-Policy names it; none where left out. */
  scriptHash?: string;
}

/** Links of a report lead to pages that work; a file as a model wrote it opens none but such as may run nothing, too. */
const REPORT_SANDBOX = 'allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox';

/** An HTML file may be read, not run: what it holds came from a model. Our own script in it has a hash and no origin. */
const htmlPolicy = (scriptHash: string | undefined): string =>
  [
    `sandbox ${scriptHash ? REPORT_SANDBOX : 'allow-popups'}`,
    "default-src 'none'",
    ...(scriptHash ? [`script-src ${scriptHash}`] : []),
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

/** A name that no header, shell or file system misreads, with the true one beside it. */
export function disposition(name: string): string {
  const safe = name.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '') || 'file';
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${safe}"; filename*=UTF-8''${encoded}`;
}

/**
 * Answers with a file: 304 where the client has it, 206 with one range, else all of it. Several ranges at once are
 * answered with the whole file, as HTTP allows.
 * @throws Refusal range_not_satisfiable
 */
export function sendFile(request: Request, response: Response, file: SentFile): void {
  const etag = `"${file.sha256}"`;
  const body = Buffer.from(file.content, 'utf8');
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, no-cache');
  response.setHeader('accept-ranges', 'bytes');
  if (/^(text\/html|application\/xhtml\+xml|image\/svg\+xml)/i.test(file.contentType)) {
    response.setHeader('content-security-policy', htmlPolicy(file.scriptHash));
  }
  if (isHeld(request.get('if-none-match'), etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('content-type', file.contentType);
  response.setHeader('content-disposition', disposition(file.name));
  const range = rangeOf(request, etag, body.length);
  if (!range) {
    response.end(body);
    return;
  }
  response.status(206).setHeader('content-range', `bytes ${range.start}-${range.end}/${body.length}`);
  response.end(body.subarray(range.start, range.end + 1));
}

// Not `request.fresh`, which a client's own `Cache-Control: no-cache` (every fetch with If-None-Match) would overrule.
const isHeld = (held: string | undefined, etag: string): boolean =>
  held !== undefined &&
  held.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);

function rangeOf(request: Request, etag: string, size: number): { start: number; end: number } | null {
  const unchangedSince = request.get('if-range');
  if (unchangedSince !== undefined && unchangedSince !== etag) return null;
  const ranges = request.range(size);
  if (ranges === -1) throw new Refusal('range_not_satisfiable', `The file has ${size} bytes.`);
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}
