import type { Finding } from '@planwright/contracts';
import { useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { TaskLink } from '../../../shared/ui/task-link.js';

const t = texts.findings;
const RULES: Readonly<Record<string, { name: string }>> = t.rules;
/** So many of a rule are read one by one; more are asked for. */
const SHOWN = 4;

/** A rule that the page does not know yet is named by its own words. */
const nameOf = (rule: string): string => RULES[rule]?.name ?? rule.replaceAll('_', ' ');

interface RuleGroupProps {
  rule: string;
  found: readonly Finding[];
  titleOf: (task: string) => string;
}

/** What one rule found: each place with the way to it, and what helps, once where it is the same for all. */
export function RuleGroup({ rule, found, titleOf }: RuleGroupProps) {
  const [all, setAll] = useState(false);
  const shown = all || found.length <= SHOWN + 1 ? found : found.slice(0, SHOWN);
  const [first] = found;
  const commonFix = found.every(({ fix }) => fix === first?.fix) ? first?.fix : undefined;
  return (
    <li className="grid gap-x-8 gap-y-1 px-4 py-3 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div>
        <h3 className="font-medium">
          {nameOf(rule)} <span className="text-muted text-sm font-normal">{found.length}</span>
        </h3>
        {commonFix && <Fix text={commonFix} />}
      </div>
      <div className="min-w-0">
        <ul className="divide-line divide-y">
          {shown.map((finding, index) => (
            <li
              key={`${finding.task} ${finding.path} ${index}`}
              className="grid gap-x-6 py-2 sm:grid-cols-[minmax(0,1fr)_13rem] lg:first:pt-0"
            >
              <div className="min-w-0">
                <p dir="auto">{finding.message}</p>
                {finding.fix && finding.fix !== commonFix && <Fix text={finding.fix} />}
              </div>
              <Place finding={finding} title={titleOf(finding.task)} />
            </li>
          ))}
        </ul>
        {shown.length < found.length && (
          <Button look="bare" small icon="down" className="-ms-2.5" onClick={() => setAll(true)}>
            {t.more(found.length - shown.length)}
          </Button>
        )}
      </div>
    </li>
  );
}

const Fix = ({ text }: { text: string }) => (
  <p className="text-muted text-sm" dir="auto">
    {t.fix} {text}
  </p>
);

function Place({ finding, title }: { finding: Finding; title: string }) {
  return (
    <p className="min-w-0 text-sm sm:text-end">
      <TaskLink
        task={finding.task}
        className="text-accent inline-flex min-h-6 items-center font-medium hover:underline"
      >
        {title}
      </TaskLink>
      {finding.path && <span className="text-muted block font-mono text-xs">{finding.path}</span>}
    </p>
  );
}
