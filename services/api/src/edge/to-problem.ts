import { HttpException } from '@nestjs/common';
import { type ErrorCode, type Problem, Refusal } from '@planwright/contracts';

/** What a body parser or the router of Express says of a request that it cannot read. */
interface RequestError {
  status?: number;
  statusCode?: number;
  type?: string;
}

const BY_PARSER_TYPE: Readonly<Record<string, ErrorCode>> = {
  'entity.too.large': 'payload_too_large',
  'entity.parse.failed': 'malformed_json',
  'encoding.unsupported': 'unsupported_media_type',
  'charset.unsupported': 'unsupported_media_type',
};

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  416: 'range_not_satisfiable',
  429: 'too_many_requests',
};

/** Codes of the system, of Postgres and of its client that mean that the database cannot be asked now. */
const STORE_DOWN =
  /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|08\w{3}|57P0[123]|53300)$/;
const STORE_DOWN_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|connect ECONN|not queryable/i;

/** Whether an error, or one that it wraps, says that the database does not answer. */
export function isStoreDown(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 3) return false;
  const { code, message, driverError, cause, errors } = error as Record<string, unknown>;
  if (typeof code === 'string' && STORE_DOWN.test(code)) return true;
  if (typeof message === 'string' && STORE_DOWN_MESSAGE.test(message)) return true;
  const inside = [driverError, cause, ...(Array.isArray(errors) ? errors : [])];
  return inside.some((part) => part !== error && isStoreDown(part, depth + 1));
}

/** The refusal that an error of any origin amounts to; null for a fault of our own, which is logged and not told. */
export function toRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isStoreDown(error)) return new Refusal('store_unavailable');
  if (typeof error !== 'object' || error === null) return null;
  // Nest wraps what Express and its parsers say.
  const said = error instanceof HttpException && error.cause ? error.cause : error;
  if (said instanceof URIError) return new Refusal('invalid_query', 'The address is not well encoded.');
  const { status, statusCode, type } = said as RequestError;
  const answered = error instanceof HttpException ? error.getStatus() : (status ?? statusCode);
  if (answered === undefined || answered < 400 || answered >= 500) return null;
  const known = BY_PARSER_TYPE[type ?? ''] ?? BY_STATUS[answered];
  return known ? new Refusal(known) : new Refusal('invalid_body', 'The request could not be read.');
}

/** The problem document of any error, with the status that it is sent with. */
export function toProblem(error: unknown): Problem {
  return (toRefusal(error) ?? new Refusal('internal_error')).toProblem();
}
