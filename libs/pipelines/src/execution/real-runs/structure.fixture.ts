import { type Json, list, type Mapping } from './real-run.fixture.js';

// Roles are not named there.
const withoutRole = (subtask: Json) => ({ ...subtask, responsible_role: null });
const withoutRoles = (phases: Json[]) =>
  phases.map((phase) => ({ ...phase, subtasks: list(phase['subtasks']).map(withoutRole) }));

// Empty fields are left out there.
const wholeNode = (node: Json): unknown => ({
  ...node,
  extra_fields: node['extra_fields'] ?? {},
  task_children: list(node['task_children']).map(wholeNode),
});
const wholeTree = (file: Json) => ({ wbs_project: wholeNode(file['wbs_project'] ?? {}) });

/** The tasks of the stage Structure. */
export const structure: Mapping = {
  create_wbs_level1: (run) => run.json('018-2-wbs_level1.json'),
  create_wbs_level2: (run) => ({
    major_phase_details: withoutRoles(list(run.json('018-4-wbs_level2_raw.json')['major_phase_details'])),
    phases: withoutRoles(list(run.json('018-5-wbs_level2.json'))),
  }),
  wbs_project_level1_and_level2: (run) => wholeTree(run.json('019-wbs_project_level1_and_level2.json')),
  identify_task_dependencies: (run) => ({
    task_dependency_details: run.json('021-task_dependencies_raw.json')['task_dependency_details'],
  }),
  estimate_task_durations: (run) => ({ task_details: run.json('022-2-task_durations.json') }),
  create_wbs_level3: (run) => ({ subtasks: run.json('023-2-wbs_level3.json') }),
  wbs_project_level1_and_level2_and_level3: (run) =>
    wholeTree(run.json('023-3-wbs_project_level1_and_level2_and_level3.json')),
};
