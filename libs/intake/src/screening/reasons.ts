import type { Reason, ReasonCode } from './result.js';

const TEXTS: Record<ReasonCode, Omit<Reason, 'code'>> = {
  empty: {
    message: 'There is nothing in the prompt but blanks or invisible characters.',
    suggestion: 'Say in a sentence or two what you want to reach, where, and by when.',
  },
  too_short: {
    message: 'One word or a few letters do not say what should be reached.',
    suggestion: 'Add what you want to do with it. "Open a bakery in Porto" is already enough to begin.',
  },
  nonsensical: {
    message: 'This reads like random or repeated keys, not like words.',
    suggestion: 'Write your idea in plain words, in any language you like.',
  },
  test_text: {
    message: 'This looks like a greeting, a test or filler text, so there is nothing to plan.',
    suggestion: 'To try things out, take one of the example prompts, or describe a small real wish.',
  },
  template_placeholder: {
    message: 'A template was sent before its blanks were filled in.',
    suggestion: 'Put your own words where the placeholders stand and send it again.',
  },
  pasted_log: {
    message: 'This looks like the output of a program (a log, a stack trace or a terminal), without a goal.',
    suggestion: 'Say what you want to reach first; the output may follow below it as background.',
  },
  pasted_data: {
    message: 'This is data (JSON, markup, a query or a table), without a sentence that says what to do.',
    suggestion: 'Say in plain words what should come out, and add the data below if the plan needs it.',
  },
  code_only: {
    message: 'This is program code, without a sentence that says what to do with it.',
    suggestion: 'Say what the code should become or what is wrong with it, and keep the code as background.',
  },
  only_symbols: {
    message: 'There are only signs or emoji here, no words.',
    suggestion: 'Put into words what you want to reach.',
  },
  only_numbers: {
    message: 'There are only numbers or codes here, no words.',
    suggestion: 'Say what the numbers are for and what you want to reach.',
  },
  only_link: {
    message: 'There is only a link or an address; nothing behind it is opened.',
    suggestion: 'Say in your own words what you want to do; the link may stay in as background.',
  },
  prompt_injection: {
    message: 'This only tells the planner how to behave; it names nothing to plan.',
    suggestion: 'Describe something you want to reach in the real world and leave out orders to the model.',
  },
  no_goal: {
    message: 'No goal can be made out: this is a question, a form without a goal, or a very general wish.',
    suggestion: 'Name something that would be there, or be different, when the plan is done.',
  },
};

export function reason(code: ReasonCode): Reason {
  return { code, ...TEXTS[code] };
}
