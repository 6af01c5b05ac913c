const MOST_ROWS = 14;
const LETTERS_A_ROW = 72;

/** How tall a field is that shows a text without much scrolling. */
export const rowsOf = (text: string): number =>
  Math.min(MOST_ROWS, Math.max(2, text.split('\n').length, Math.ceil(text.length / LETTERS_A_ROW)));
