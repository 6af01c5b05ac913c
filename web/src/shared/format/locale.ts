/** Whose numbers and dates are written: the reader's, as the browser tells it. Words come from the texts. */
export const LOCALE: string = globalThis.navigator?.language || 'en';
