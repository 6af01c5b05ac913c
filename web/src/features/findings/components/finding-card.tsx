import type { Finding } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';

const t = texts.findings;
const RULES: Readonly<Record<string, { name: string }>> = t.rules;

/** A rule that the page does not know yet is named by its own words. */
const nameOf = (rule: string): string => RULES[rule]?.name ?? rule.replaceAll('_', ' ');

interface FindingCardProps {
  planId: string;
  finding: Finding;
  /** Undefined where the plan has no such task any more. */
  taskTitle: string | undefined;
}

/** One finding: what it is, what to do about it, and the way to where it stands. */
export function FindingCard({ planId, finding, taskTitle }: FindingCardProps) {
  const { rule, message, fix, task, path } = finding;
  return (
    <li className="grid gap-x-6 gap-y-1 px-4 py-3 lg:grid-cols-[13rem_minmax(0,1fr)_16rem]">
      <p className="text-muted text-sm lg:pt-px">{nameOf(rule)}</p>
      <div className="min-w-0">
        <p dir="auto">{message}</p>
        {fix && (
          <p className="text-muted text-sm" dir="auto">
            {t.fix} {fix}
          </p>
        )}
      </div>
      <p className="min-w-0 text-sm lg:text-end">
        <Link
          to="/plans/$planId"
          params={{ planId }}
          search={{ task }}
          resetScroll={false}
          aria-label={t.openTask(taskTitle ?? task)}
          className="text-accent inline-flex min-h-6 items-center font-medium hover:underline"
        >
          {taskTitle ?? task}
        </Link>
        {path && <span className="text-muted block font-mono text-xs">{path}</span>}
      </p>
    </li>
  );
}
