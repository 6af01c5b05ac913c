import { z } from 'zod';
import { markup, type Markup } from '../../html/markup.js';

const Lines = z.array(z.string());
const Swot = z.object({
  response_conduct: z.object({
    strengths: Lines,
    weaknesses: Lines,
    opportunities: Lines,
    threats: Lines,
  }),
});

const FIELDS = [
  ['strengths', 'Strengths'],
  ['weaknesses', 'Weaknesses'],
  ['opportunities', 'Opportunities'],
  ['threats', 'Threats'],
] as const;

/** What helps and what hinders, from inside and from outside, in four fields. */
export function swotGrid(output: unknown): Markup | null {
  const swot = Swot.safeParse(output);
  if (!swot.success) return null;
  return markup`<div class="swot">${FIELDS.map(
    ([field, title]) =>
      markup`<section class="${field}" aria-label="${title}"><h3>${title}</h3><ul>${swot.data.response_conduct[
        field
      ].map((line) => markup`<li>${line}</li>`)}</ul></section>`,
  )}</div>`;
}
