import { FORMS, fileOf } from './forms.js';

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; background: #777; color: #fff }
  section { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; margin: 0 0 40px }
  h2 { flex-basis: 100%; margin: 0; font-size: 18px }
  img { border-radius: 6px; max-height: 640px; max-width: 100% }`;

/** A page with all pictures, a row for each view. */
export const contactSheet = (sights: readonly string[]): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Every page in every form</title>
  <style>${STYLE}</style>
  ${sights
    .map(
      (sight) =>
        `<section><h2>${sight}</h2>${FORMS.map((form) => {
          const file = fileOf(sight, form);
          return `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`;
        }).join('')}</section>`,
    )
    .join('\n  ')}
</html>
`;
