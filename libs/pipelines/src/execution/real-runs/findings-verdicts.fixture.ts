/** What a person who read the run says of one finding. */
export interface Verdict {
  rule: string;
  task: string;
  path: string;
  right: boolean;
  why: string;
}

const verdict = (rule: string, task: string, path: string, right: boolean, why: string): Verdict => ({
  rule,
  task,
  path,
  right,
  why,
});

/** Every finding on the plans that really ran; one that is not here has not been reviewed. */
export const VERDICTS: Readonly<Record<string, readonly Verdict[]>> = {
  '20250823_rubber_resilience': [
    verdict(
      'placeholder_left',
      'create_pitch',
      'call_to_action',
      true,
      '"Visit [insert website here]" was never filled in',
    ),
    verdict(
      'wbs_without_owner_or_duration',
      'create_wbs_level2',
      'phases[0].subtasks[0].responsible_role',
      true,
      'no work item names who answers for it',
    ),
    verdict(
      'unowned_risk',
      'identify_risks',
      'risks[0].owner',
      true,
      'eleven risks, each with an action and nobody to take it',
    ),
  ],
  '20251016_minecraft_escape': [
    verdict(
      'wbs_without_owner_or_duration',
      'create_wbs_level2',
      'phases[0].subtasks[0].responsible_role',
      true,
      'no work item names who answers for it',
    ),
    verdict(
      'unowned_risk',
      'identify_risks',
      'risks[0].owner',
      true,
      'nine risks, each with an action and nobody to take it',
    ),
  ],
  '20251019_roundabout_construction': [
    verdict(
      'sums_against_budget',
      'consolidate_assumptions_markdown',
      'sections[0].short',
      true,
      'a total of $500,000 was made up; 1.3 million EUR was given',
    ),
    verdict(
      'currency_mix_up',
      'consolidate_assumptions_markdown',
      'sections[0].short',
      true,
      'the same made-up list is in dollars in a plan in euros',
    ),
    verdict(
      'dates_against_durations',
      'swot_analysis',
      'response_conduct.recommendations[2]',
      true,
      '8 weeks from 19 October end in mid December, not on 15 January',
    ),
    verdict(
      'dates_against_durations',
      'swot_analysis',
      'response_conduct.recommendations[3]',
      true,
      '12 weeks from 19 October end on 11 January, not on 15 February',
    ),
    verdict(
      'placeholder_left',
      'create_pitch',
      'call_to_action',
      true,
      '"[insert website address here]" was never filled in',
    ),
    verdict(
      'wbs_without_owner_or_duration',
      'create_wbs_level2',
      'phases[0].subtasks[0].responsible_role',
      true,
      'no work item names who answers for it',
    ),
    verdict(
      'unowned_risk',
      'identify_risks',
      'risks[0].owner',
      true,
      'ten risks, each with an action and nobody to take it',
    ),
  ],
  '20260131_clear_english': [
    verdict(
      'contradiction',
      'executive_summary',
      'timeline_and_budget',
      true,
      'the prompt has three phases, the summary splits the money over four',
    ),
    verdict(
      'placeholder_left',
      'create_pitch',
      'call_to_action',
      true,
      '"[insert website address here]" was never filled in',
    ),
    verdict(
      'wbs_without_owner_or_duration',
      'create_wbs_level2',
      'phases[0].subtasks[0].responsible_role',
      true,
      'no work item names who answers for it',
    ),
    verdict(
      'wbs_without_owner_or_duration',
      'estimate_task_durations',
      'task_details[31].days_realistic',
      true,
      'estimated at -1 days, and still part of the schedule',
    ),
    verdict(
      'unowned_risk',
      'identify_risks',
      'risks[0].owner',
      true,
      'ten risks, each with an action and nobody to take it',
    ),
  ],
};
