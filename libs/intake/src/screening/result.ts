export type ReasonCode =
  | 'empty'
  | 'too_short'
  | 'nonsensical'
  | 'test_text'
  | 'template_placeholder'
  | 'pasted_log'
  | 'pasted_data'
  | 'code_only'
  | 'only_symbols'
  | 'only_numbers'
  | 'only_link'
  | 'prompt_injection'
  | 'no_goal';

/** Why a prompt is refused: a stable code, what is wrong in plain words, and what to do instead. */
export interface Reason {
  code: ReasonCode;
  message: string;
  suggestion: string;
}

export type HintField = 'placeholder' | 'budget' | 'place' | 'timeline' | 'audience' | 'scale';

/** What a usable prompt leaves open, with an example of how to say it. */
export interface Hint {
  field: HintField;
  message: string;
  example: string;
}

export type ScreeningResult = { usable: true; hints: Hint[] } | { usable: false; reasons: Reason[] };
