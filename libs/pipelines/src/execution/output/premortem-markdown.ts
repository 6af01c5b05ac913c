import {
  blocks,
  bulletList,
  escapeMarkdown,
  escapeParagraphs,
  numberedList,
  section,
  table,
} from '@planwright/documents';
import type { Premortem } from './premortem-rounds.js';

type Mode = Premortem['failure_modes'][number];

/** Likelihood times impact, out of 25; null where either was not rated. */
const gravity = ({ likelihood_5, impact_5 }: Mode): number | null =>
  likelihood_5 === null || impact_5 === null ? null : likelihood_5 * impact_5;

const rated = (mode: Mode): string =>
  gravity(mode) === null
    ? 'not rated'
    : `${gravity(mode)} of 25 (${mode.likelihood_5} likely × ${mode.impact_5} grave)`;

const ownerOf = ({ owner }: Mode): string => (owner === null ? 'nobody yet' : escapeMarkdown(owner));

const listUnder = (label: string, list: string): string => list && `**${label}**\n\n${list}`;

const modeMarkdown = (mode: Mode): string =>
  section(
    3,
    `F${mode.failure_mode_index}. ${escapeMarkdown(mode.failure_mode_title)}`,
    `**Rests on:** ${escapeMarkdown(mode.root_cause_assumption_id)} · **Watched by:** ${ownerOf(mode)} · **Risk:** ${rated(mode)}`,
    escapeParagraphs(mode.risk_analysis),
    listUnder('Early signs', bulletList(mode.early_warning_signs.map(escapeMarkdown))),
    listUnder('Act when', bulletList((mode.tripwires ?? []).map(escapeMarkdown))),
    listUnder('Then', numberedList((mode.playbook ?? []).map(escapeMarkdown))),
    mode.stop_rule === null ? '' : `**Stop altogether when:** ${escapeMarkdown(mode.stop_rule)}`,
  );

/** What to test now, the failures at a glance with the gravest on top, and each failure in full. */
export const premortemMarkdown = ({ assumptions_to_kill, failure_modes, given_up }: Premortem): string =>
  blocks(
    section(
      2,
      'Test these now',
      table(
        ['#', 'Taken for true', 'How to find out', 'Disproved when'],
        assumptions_to_kill.map((one) =>
          [one.assumption_id, one.statement, one.test_now, one.falsifier].map(escapeMarkdown),
        ),
      ),
    ),
    section(
      2,
      'How it could have failed',
      table(
        ['#', 'Failure', 'Kind', 'Rests on', 'Watched by', 'Risk'],
        [...failure_modes]
          .sort((a, b) => (gravity(b) ?? 0) - (gravity(a) ?? 0))
          .map((mode) => [
            `F${mode.failure_mode_index}`,
            escapeMarkdown(mode.failure_mode_title),
            mode.failure_mode_archetype,
            escapeMarkdown(mode.root_cause_assumption_id),
            ownerOf(mode),
            String(gravity(mode) ?? 'not rated'),
          ]),
      ),
      ...failure_modes.map(modeMarkdown),
    ),
    section(
      2,
      'Sides that are missing',
      given_up.length ? 'Not there: given up after several attempts.' : '',
      bulletList(given_up.map(escapeMarkdown)),
    ),
  );

/** For the `wording` of the task. */
export const PREMORTEM_RENDERING = { gravity, rated, ownerOf, listUnder, modeMarkdown, premortemMarkdown };
