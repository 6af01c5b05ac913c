/** The four forms in which every page is looked at. */
export const FORMS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

export type Form = (typeof FORMS)[number];

/** The file of one picture; the same page has the same name in every run. */
export const fileOf = (sight: string, { width, colorScheme }: Form): string =>
  `${sight}-${width}-${colorScheme}.png`;
