import { texts } from '../texts/en.js';

const names = new Intl.DisplayNames(texts.language, { type: 'language' });

/** A language by its BCP 47 tag, without its region: "de-AT" is "de". */
export const baseLanguage = (tag: string): string => tag.split('-')[0] ?? tag;

/** The name of a language: "German". */
export const formatLanguage = (tag: string): string => names.of(tag) ?? tag;
