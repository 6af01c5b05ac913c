import { z } from 'zod';
import { markup, type Markup } from '../../html/markup.js';

interface Entry {
  /** As it is numbered in the text below. */
  label: string;
  title: string;
  /** From 1. */
  likelihood: number;
  impact: number;
}

const LEVELS = ['low', 'medium', 'high'] as const;
const Risks = z.object({
  risks: z.array(z.object({ risk_area: z.string(), likelihood: z.enum(LEVELS), severity: z.enum(LEVELS) })),
});

/** Risks by likelihood and severity, three steps each. */
export function riskMatrix(output: unknown): Markup | null {
  const parsed = Risks.safeParse(output);
  if (!parsed.success) return null;
  const entries = parsed.data.risks.map((risk, i) => ({
    label: String(i + 1),
    title: risk.risk_area,
    likelihood: LEVELS.indexOf(risk.likelihood) + 1,
    impact: LEVELS.indexOf(risk.severity) + 1,
  }));
  return matrix('Risks by likelihood and severity', 'Severity', ['Low', 'Medium', 'High'], entries);
}

const FailureModes = z.object({
  failure_modes: z.array(
    z.object({
      failure_mode_title: z.string(),
      likelihood_5: z.number().nullable(),
      impact_5: z.number().nullable(),
    }),
  ),
});

/** Ways to fail by likelihood and impact, five steps each; what was not rated is left out. */
export function failureMatrix(output: unknown): Markup | null {
  const parsed = FailureModes.safeParse(output);
  if (!parsed.success) return null;
  const entries = parsed.data.failure_modes.flatMap((mode, i) =>
    mode.likelihood_5 === null || mode.impact_5 === null
      ? []
      : [
          {
            label: String(i + 1),
            title: mode.failure_mode_title,
            likelihood: mode.likelihood_5,
            impact: mode.impact_5,
          },
        ],
  );
  return matrix('Ways to fail by likelihood and impact', 'Impact', ['1', '2', '3', '4', '5'], entries);
}

function matrix(
  caption: string,
  across: string,
  steps: readonly string[],
  entries: readonly Entry[],
): Markup | null {
  if (entries.length === 0) return null;
  const rows = steps.map((_, i) => steps.length - i);
  return markup`<figure class="matrix"><div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Likelihood ↓ ${across} →</th>${steps.map((step) => markup`<th scope="col">${step}</th>`)}</tr></thead>
<tbody>${rows.map(
    (likelihood) =>
      markup`<tr><th scope="row">${steps[likelihood - 1] ?? ''}</th>${steps.map((_, i) => cell(entries, likelihood, i + 1, steps.length))}</tr>`,
  )}</tbody></table></div><figcaption>${entries.map(
    ({ label, title }) => markup`<span><strong>${label}</strong> ${title}</span>`,
  )}</figcaption></figure>`;
}

// How hot a field is: the product of both steps against the most that it can be.
const HOT = 0.5;
const WARM = 0.2;

function cell(entries: readonly Entry[], likelihood: number, impact: number, steps: number): Markup {
  const share = (likelihood * impact) / (steps * steps);
  const heat = share >= HOT ? 'hot' : share >= WARM ? 'warm' : 'cool';
  const here = entries.filter((entry) => entry.likelihood === likelihood && entry.impact === impact);
  return markup`<td class="${heat}">${here.map(({ label, title }) => markup`<span title="${title}">${label}</span> `)}</td>`;
}
