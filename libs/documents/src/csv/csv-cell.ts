// Spreadsheets run what begins like a formula, also in quotes, after blanks and in full-width signs.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * Text as one cell of a CSV file: what a spreadsheet would run gets an apostrophe before it; what holds a quote, a line
 * break or one of the separators, or begins or ends with a blank, is quoted.
 */
export function csvCell(text: string, separators = ','): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  const plain = !/["\r\n]|^\s|\s$/.test(guarded) && ![...separators].some((sign) => guarded.includes(sign));
  return plain ? guarded : `"${guarded.replaceAll('"', '""')}"`;
}
