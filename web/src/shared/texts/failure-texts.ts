import { ERRORS, type ErrorCode, type FailureInfo } from '@planwright/contracts';
import { texts } from './en.js';

type Told = Pick<FailureInfo, 'code' | 'message'>;

/** What a failure of this code is called. */
export const failureTitle = (code: ErrorCode): string => texts.failures[code].title;

/** What happened: in the server's words where they tell more than the title of the code. */
export const whatFailed = ({ code, message }: Told): string =>
  message.replace(/\.$/, '') === ERRORS[code].title ? failureTitle(code) : message;

/** What a person can do about it. */
export const whatToDo = ({ code }: Told): string => texts.failures[code].todo;
