import { type Json, list, type Mapping, text } from './real-run.fixture.js';

const mapped = (values: Json[], map: (value: Json) => unknown): Json[] => values.map(map) as Json[];

// The list of harms is our own; these are the ones named there.
const HARMS: Record<string, string> = {
  Illegality: 'other',
  Biorisk: 'biological_weapon',
  'Physical Harm': 'violence_against_people',
  'Privacy Violation': 'mass_surveillance',
  'Property Damage / Critical Infrastructure': 'critical_infrastructure',
};
export const withOurHarm = (verdict: Json): Json => {
  const harm = verdict['violation_category'] as unknown as string | null;
  return { ...verdict, violation_category: (harm === null ? null : HARMS[harm]) as unknown as Json };
};

export const settingsAsList = (scenarios: Json[]): Json[] =>
  mapped(scenarios, (scenario) => ({
    ...scenario,
    lever_settings: Object.entries(scenario['lever_settings'] ?? {}).map(([lever_name, selected_option]) => ({
      lever_name,
      selected_option,
    })),
  }));

const VIEWPOINTS = ['integrity', 'accountability', 'spectrum', 'cascade', 'escalation'];
const LENSES = ['value', 'delivery', 'resilience'];

/** The tasks of the stages Setup, Analysis and Strategic. */
export const early: Mapping = {
  start_time: (run) => run.json('001-1-start_time.json'),
  setup: (run) => ({ text: run.text('001-2-plan.txt') }),
  redline_gate: (run) => withOurHarm(run.json('002-1-redline_gate.json')),
  premise_attack: (run) => ({
    // Their five viewpoints stand in the same order.
    response_list: list(run.json('002-3-premise_attack.json')['response_list']).map((attack, i) => ({
      ...attack,
      viewpoint: VIEWPOINTS[i],
    })),
  }),
  identify_purpose: (run) => run.json('002-5-identify_purpose_raw.json'),
  plan_type: (run) => run.json('002-7-plan_type_raw.json'),
  potential_levers: (run) => {
    const raw = run.json('002-9-potential_levers_raw.json');
    // Asked three times there, through three lenses here.
    return { ...raw, responses: list(raw['responses']).map((r, i) => ({ ...r, lens: LENSES[i] })) };
  },
  deduplicate_levers: (run) => run.json('002-11-deduplicated_levers_raw.json'),
  enrich_levers: (run) => run.json('002-12-enriched_levers_raw.json'),
  // Kept there without the reason why each was kept; the lever itself is the same.
  focus_on_vital_few_levers: (run, { enrich_levers: enriched }) => {
    const raw = run.json('002-13-vital_few_levers_raw.json');
    const whole = new Map(
      list(enriched?.['characterized_levers']).map((lever) => [text(lever['lever_id']), lever]),
    );
    return {
      ...raw,
      levers: list(raw['levers']).map((lever) => ({ ...whole.get(text(lever['lever_id'])), ...lever })),
    };
  },
  strategic_decisions_markdown: (run, { enrich_levers: enriched, focus_on_vital_few_levers: vital }) => {
    const levers = list(vital?.['levers']);
    const chosen = new Set(levers.map((lever) => text(lever['lever_id'])));
    const all = list(enriched?.['characterized_levers']).sort(
      (a, b) => Number(chosen.has(text(b['lever_id']))) - Number(chosen.has(text(a['lever_id']))),
    );
    return {
      markdown: run.text('002-14-strategic_decisions.md'),
      decisions: mapped(all, (lever) => ({
        name: lever['name'],
        primary: chosen.has(text(lever['lever_id'])),
        why: lever['consequences'],
        trade_off: lever['review'],
      })),
    };
  },
  candidate_scenarios: (run) => {
    const response = run.json('002-15-candidate_scenarios_raw.json')['response'];
    return {
      // Kept there as a map, asked here as a list, since strict schemas have no maps.
      response: { ...response, scenarios: settingsAsList(list(response?.['scenarios'])) },
      scenarios: run.json('002-16-candidate_scenarios.json')['scenarios'],
    };
  },
  select_scenario: (run) => run.json('002-18-selected_scenario.json'),
  scenarios_markdown: (run, { candidate_scenarios: candidates, select_scenario: selected }) => {
    const choice = selected?.['final_choice'];
    const name = text(choice?.['chosen_scenario_name']);
    const scenarios = list(candidates?.['scenarios']);
    const found = scenarios.find((s) => text(s['scenario_name']) === name);
    return {
      markdown: run.text('002-19-scenarios.md'),
      chosen: { ...found, scenario_name: name, justification: choice?.['justification'] },
      alternatives: scenarios.filter((s) => s !== found).map((s) => s['scenario_name']),
    };
  },
};
