import { dayNumber, isoDate, type WorkDependency } from '@planwright/engine';
import { z } from 'zod';
import type { PlanContext } from '../../definition/task.js';
import type { WbsNode } from '../structure/wbs-node.js';

// Thirty years of working days: an estimate above is a slip of the pen and would push dates out of the calendar.
export const MOST_DAYS = 7800;
// A start further ahead than a lifetime is a slip of the pen, too.
const FURTHEST_START_DAYS = 36_525;
// So close that the number of dependencies left out decides, and only among equals whether somebody gave a reason.
export const WEIGHT = { bare: 1000, reasoned: 1001 };

export interface Placed {
  node: WbsNode;
  parentId: string | null;
  level: number;
  wbs: string;
}

/** All nodes below the project, parts first; an id that comes again is left out. */
export function placedNodes(root: WbsNode): Placed[] {
  const placed: Placed[] = [];
  const seen = new Set([root.id]);
  const visit = (parent: WbsNode, level: number, prefix: string): void =>
    parent.task_children
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .forEach((node, i) => {
        const wbs = `${prefix}${i + 1}`;
        placed.push({ node, parentId: parent.id, level, wbs });
        visit(node, level + 1, `${wbs}.`);
      });
  visit(root, 1, '');
  return placed;
}

/** The day after the plan was asked for, or the start that a person named where that is later. */
export function startDate(plan: PlanContext, requestedAt: string): string {
  const asked = [requestedAt, plan.createdAt].map((time) => time.slice(0, 10)).find((day) => isDate(day));
  const tomorrow = dayNumber(asked ?? plan.createdAt.slice(0, 10)) + 1;
  const wished = plan.intake?.timeline?.start;
  const later = wished && isDate(wished) ? dayNumber(wished) : tomorrow;
  return isoDate(later > tomorrow && later < tomorrow + FURTHEST_START_DAYS ? later : tomorrow);
}
const isDate = (text: string): boolean => z.iso.date().safeParse(text).success;

interface Said {
  task_dependency_details: readonly {
    dependent_task_id: string;
    depends_on_task_id_list: readonly string[];
    depends_on_task_explanation_list: readonly string[];
  }[];
}

/** The dependencies between nodes that are there, in the order they were said. */
export function saidDependencies(said: Said, known: ReadonlySet<string>): WorkDependency[] {
  return said.task_dependency_details.flatMap((detail) =>
    detail.depends_on_task_id_list.flatMap((from, i) => {
      const reason = detail.depends_on_task_explanation_list[i]?.trim() ?? '';
      const to = detail.dependent_task_id;
      if (!known.has(from) || !known.has(to)) return [];
      return [{ from, to, reason, weight: reason === '' ? WEIGHT.bare : WEIGHT.reasoned }];
    }),
  );
}
