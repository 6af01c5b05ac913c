import type { IntakeBudget, IntakeTimeline, PlanIntake } from '@planwright/contracts';

function describeBudget({ amount, currency, flexibility }: IntakeBudget): string {
  const money = amount === null || amount === undefined ? '' : amount.toLocaleString('en-US');
  const known = [money, currency].filter(Boolean).join(' ');
  return [known, flexibility && `flexibility: ${flexibility}`].filter(Boolean).join(', ');
}

function describeTimeline({ start, end, duration_months }: IntakeTimeline): string {
  return [
    start && `from ${start}`,
    end && `until ${end}`,
    duration_months && `${duration_months} month${duration_months === 1 ? '' : 's'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** One line whatever a person typed, so that a value cannot forge another field or a heading of the prompt around it. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function list(values: string[] | null | undefined): string {
  return (values ?? []).map(oneLine).filter(Boolean).join('; ');
}

/**
 * Renders an intake as Markdown list lines (`- **Budget**: 40,000 EUR, flexibility: fixed`), one a field that holds
 * something, in fixed order. An intake with nothing in it gives an empty string.
 */
export function describeIntake(intake: PlanIntake): string {
  const fields: [label: string, value: string | null | undefined][] = [
    ['Title', intake.title],
    ['Objective', intake.objective],
    ['Scale', intake.scale],
    ['Risk tolerance', intake.risk_tolerance],
    ['Domain', intake.domain],
    ['Budget', intake.budget && describeBudget(intake.budget)],
    ['Timeline', intake.timeline && describeTimeline(intake.timeline)],
    ['Team size', intake.team_size?.toString()],
    ['Resources', list(intake.resources)],
    ['Geography', list(intake.geography)],
    ['Hard constraints', list(intake.hard_constraints)],
    ['Success criteria', list(intake.success_criteria)],
    ['Stakeholders', list(intake.stakeholders)],
    ['Regulation', list(intake.regulation)],
    ['Confidence', typeof intake.confidence === 'number' ? `${Math.round(intake.confidence * 100)} %` : null],
    ['Still to clarify', list(intake.areas_to_clarify)],
  ];
  return fields
    .map(([label, value]) => [label, oneLine(value ?? '')] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- **${label}**: ${value}`)
    .join('\n');
}
