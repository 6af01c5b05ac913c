import type { ReportFigure } from '@planwright/contracts';
import type { Markup } from '../../html/markup.js';
import { ganttOf } from './gantt.js';
import { foldedQuestions } from './folded-questions.js';
import { failureMatrix, riskMatrix } from './risk-matrix.js';
import { swotGrid } from './swot-grid.js';
import { teamCards } from './team-cards.js';
import { wbsTree } from './wbs-tree.js';

interface Drawing {
  /** Draws the output of a task; null where it has another shape, so that the text stands alone. */
  draw(output: unknown): Markup | null;
  /** Whether the task's text stands below the drawing, is folded away under it, or says the same again and is left out. */
  text: 'below' | 'folded' | 'replaced';
}

/** How each figure is drawn. */
export const DRAWINGS: Readonly<Record<ReportFigure, Drawing>> = {
  gantt: { draw: ganttOf, text: 'below' },
  wbs: { draw: wbsTree, text: 'below' },
  risks: { draw: riskMatrix, text: 'below' },
  failure_modes: { draw: failureMatrix, text: 'below' },
  swot: { draw: swotGrid, text: 'folded' },
  team: { draw: teamCards, text: 'folded' },
  questions: { draw: foldedQuestions, text: 'replaced' },
};
