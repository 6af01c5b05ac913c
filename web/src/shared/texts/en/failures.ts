import { ERRORS, type ErrorCode } from '@planwright/contracts';

/** What each code means and what to do about it. English is the register's own; another language says it here. */
export const failures: Readonly<Record<ErrorCode, { title: string; todo: string }>> = ERRORS;
