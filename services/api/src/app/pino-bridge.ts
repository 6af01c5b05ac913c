import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Gives Nest's own messages to pino, so that a process writes one kind of line. */
export class PinoBridge implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(about(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(about(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const err = message instanceof Error ? { err: message } : {};
    this.pino.error({ ...err, ...about(rest) }, String(message));
  }
}

/** Nest adds the name of who speaks as the last argument. */
const about = (rest: unknown[]): { context?: string } => {
  const last = rest.at(-1);
  return typeof last === 'string' ? { context: last } : {};
};
