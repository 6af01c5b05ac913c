import { cleanLine } from '../plain-text.js';
import { estimateOf } from './days.js';
import type { WorkNode } from './work-tree.js';

/** What is known of a piece of work beside its name and description, a plain line each; what is missing is said. */
export function workFacts(node: WorkNode): string[] {
  const { item, scheduled, children } = node;
  const leaf = children.length === 0;
  const resources = item.resources.map((resource) => cleanLine(resource)).filter((text) => text !== '');
  const responsible = cleanLine(item.responsible ?? '');
  return [
    `WBS: ${cleanLine(item.wbs, node.outline)}`,
    ...(responsible !== '' ? [`Responsible: ${responsible}`] : leaf ? ['Responsible: nobody is named'] : []),
    ...(resources.length > 0 ? [`Resources: ${resources.join('; ')}`] : []),
    ...(leaf ? [`Estimate: ${estimateOf(node) ?? 'none was given'}`] : []),
    scheduled ? `Scheduled: ${scheduled.start} to ${scheduled.finish}` : 'Scheduled: not yet',
    ...(scheduled && leaf && !scheduled.estimated ? ['Its duration is assumed, not estimated'] : []),
    ...(scheduled?.critical
      ? ['On the critical path']
      : scheduled
        ? [`Slack: ${scheduled.slack_days} ${scheduled.slack_days === 1 ? 'day' : 'days'}`]
        : []),
  ];
}
