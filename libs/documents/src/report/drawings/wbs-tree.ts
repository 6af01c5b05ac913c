import { z } from 'zod';
import { markup, type Markup } from '../../html/markup.js';
import { plural } from '../formats.js';

interface Node {
  description: string;
  extra_fields: { responsible_role?: string | null | undefined; detailed_description?: string | undefined };
  task_children: Node[];
}
const Node: z.ZodType<Node> = z.object({
  description: z.string(),
  extra_fields: z
    .object({
      responsible_role: z.string().nullable().optional(),
      detailed_description: z.string().optional(),
    })
    .default({}),
  get task_children() {
    return z.array(Node).default([]);
  },
});
const Wbs = z.object({ wbs_project: Node });

/** The work as a tree that folds: phases are open, the pieces of a subtask are closed. */
export function wbsTree(output: unknown): Markup | null {
  const wbs = Wbs.safeParse(output);
  if (!wbs.success) return null;
  const { task_children: phases } = wbs.data.wbs_project;
  return markup`<div class="wbs">${phases.map(
    (phase, i) =>
      markup`<details open><summary><span class="wbs-number">${i + 1}</span> ${phase.description}</summary><ol>${phase.task_children.map(
        (subtask, j) => subtaskOf(subtask, `${i + 1}.${j + 1}`),
      )}</ol></details>`,
  )}</div>`;
}

function subtaskOf(subtask: Node, number: string): Markup {
  const owner = subtask.extra_fields.responsible_role;
  const head = markup`<span class="wbs-number">${number}</span> ${subtask.description}${owner ? markup` <span class="wbs-owner">${owner}</span>` : null}`;
  const pieces = subtask.task_children;
  if (pieces.length === 0) return markup`<li>${head}</li>`;
  return markup`<li><details><summary>${head} <span class="wbs-count">${plural(pieces.length, 'piece')}</span></summary><ol>${pieces.map(
    (piece, k) =>
      markup`<li><span class="wbs-number">${number}.${k + 1}</span> ${piece.description}${details(piece)}</li>`,
  )}</ol></details></li>`;
}

const details = ({ extra_fields: { detailed_description: text } }: Node): Markup | null =>
  text ? markup`<p>${text}</p>` : null;
