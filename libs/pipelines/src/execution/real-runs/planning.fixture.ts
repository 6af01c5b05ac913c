import { list, type Mapping } from './real-run.fixture.js';

/** The tasks of the stage Planning. Their files hold our fields under our names. */
export const planning: Mapping = {
  pre_project_assessment: (run) => run.json('004-1-pre_project_assessment_raw.json'),
  project_plan: (run) => run.json('005-1-project_plan_raw.json'),
  governance_phase1_audit: (run) => run.json('006-1-governance_phase1_audit_raw.json'),
  governance_phase2_bodies: (run) => run.json('006-3-governance_phase2_bodies_raw.json'),
  governance_phase3_impl_plan: (run) => run.json('006-5-governance_phase3_impl_plan_raw.json'),
  governance_phase4_decision_escalation_matrix: (run) =>
    run.json('006-7-governance_phase4_decision_escalation_matrix_raw.json'),
  governance_phase5_monitoring_progress: (run) =>
    run.json('006-9-governance_phase5_monitoring_progress_raw.json'),
  governance_phase6_extra: (run) => run.json('006-11-governance_phase6_extra_raw.json'),
  // Only a document there; who decides and what is asked stand in the parts that it joins.
  consolidate_governance: (run, { governance_phase2_bodies: bodies, governance_phase6_extra: extra }) => ({
    markdown: run.text('006-13-consolidate_governance.md'),
    bodies: list(bodies?.['internal_governance_bodies']),
    tough_questions: extra?.['tough_questions'],
  }),
};
