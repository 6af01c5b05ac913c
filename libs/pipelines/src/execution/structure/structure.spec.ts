import { describe, expect, it } from '@jest/globals';
import type { Task } from '../../definition/task.js';
import { structure } from '../real-runs/structure.fixture.js';
import { RealRun, realRuns } from '../real-runs/real-run.fixture.js';
import { askOf, atSpeed, fileOf, itemsOf, PLAN, withIntake } from '../sample-plan.fixture.js';
import { createWbsLevel1 } from './create-wbs-level1.js';
import { createWbsLevel2 } from './create-wbs-level2.js';
import { createWbsLevel3 } from './create-wbs-level3.js';
import { estimateTaskDurations, repairDays } from './estimate-task-durations.js';
import { identifyTaskDependencies } from './identify-task-dependencies.js';
import { breakdown, id, late, node } from './structure.fixture.js';
import { wbsProjectLevel1AndLevel2AndLevel3 } from './wbs-project-level1-and-level2-and-level3.js';
import { wbsProjectLevel1AndLevel2 } from './wbs-project-level1-and-level2.js';
import { findByNumber, numberedNodes } from './wbs-tree.js';

const treeOf = (...sizes: number[]) => ({
  wbs_project_level1_and_level2: wbsProjectLevel1AndLevel2.compose(
    late({ create_wbs_level2: breakdown(...sizes) }),
  ),
});
const balanced = atSpeed('balanced_speed_and_detail');
const fast = atSpeed('fast_but_skip_details');

describe('the numbers of a tree', () => {
  it('follow the places, and are found as models write them', () => {
    const nodes = numberedNodes(node(1, 'all', node(2, 'a', node(3, 'b')), node(4, 'c')));
    expect(nodes.map((n) => [n.number, n.depth, n.node.description])).toEqual([
      ['1', 1, 'a'],
      ['1.1', 2, 'b'],
      ['2', 1, 'c'],
    ]);
    const find = findByNumber(nodes);
    for (const written of ['1.1', '１.１', 'Task 1.1:', '1.1 b']) expect(find(written)?.node.id).toBe(id(3));
    expect(find('2.0')?.node.id).toBe(id(4));
    for (const unknown of ['', 'b', '1.2', '1.1.1', '11']) expect(find(unknown)).toBeUndefined();
  });
});

describe('the goal of the work', () => {
  const goal = { project_title: ' A\nname ', final_deliverable: ' ' };

  it('is one line, has an id that a new name leaves as it is, and takes the title that was filled in', () => {
    const output = createWbsLevel1.compose(late({}, { goal }));
    expect(output).toMatchObject({
      project_title: 'A name',
      final_deliverable: 'A café that sells without waste.',
    });
    const named = createWbsLevel1.compose(late({}, { goal }, withIntake({ title: 'Copo' })));
    expect(named).toEqual({ ...output, project_title: 'Copo' });
    expect(fileOf(createWbsLevel1, '018-3-wbs_level1_project_title.json', named)).toBe('Copo');
  });
});

describe('phases and subtasks', () => {
  const subtask = (subtask_title: string, responsible_role: string | null = null) => ({
    subtask_title,
    responsible_role,
  });
  const phase = (major_phase_title: string, ...subtasks: ReturnType<typeof subtask>[]) => ({
    major_phase_title,
    subtasks,
  });
  const composed = (...major_phase_details: ReturnType<typeof phase>[]) =>
    createWbsLevel2.compose(late({}, { phases: { major_phase_details } }));

  it('are numbered anew, without doubles, empty phases and blank titles', () => {
    const output = composed(
      phase('Empty'),
      phase('Build', subtask('Lay pipes'), subtask('lay pipes.'), subtask(' ')),
      phase('Open', subtask('Lay pipes')),
      phase('BUILD', subtask('Paint')),
    );
    expect(
      output.major_phase_details.map((p) => [
        p.major_phase_wbs_number,
        p.major_phase_title,
        ...p.subtasks.map((s) => `${s.subtask_wbs_number} ${s.subtask_title}`),
      ]),
    ).toEqual([
      ['1', 'Build', '1.1 Lay pipes', '1.2 Paint'],
      ['2', 'Open', '2.1 Lay pipes'],
    ]);
    const ids = output.phases.flatMap((p) => [p.id, ...p.subtasks.map((s) => s.id)]);
    expect(new Set(ids).size).toBe(5);
    expect(createWbsLevel2.output.parse(output)).toEqual(output);
  });

  it('name only roles that the material names', () => {
    const answers = ['cafe MANAGER', 'café manager', 'Lead Builder', 'Astronaut', ' ', null];
    const [only] = composed(phase('P', ...answers.map((role, i) => subtask(`T${i}`, role)))).phases;
    expect(only?.subtasks.map((s) => s.responsible_role)).toEqual([
      null,
      'Café manager',
      'Lead Builder',
      null,
      null,
      null,
    ]);
    expect(askOf(createWbsLevel2, 'phases', late({})).user).toContain(
      '<roles>\n["Café manager","Builder","Surveyor"]',
    );
  });

  it('are cut so that the last phase stays', () => {
    const many = Array.from({ length: 9 }, (_, p) =>
      phase(`P${p}`, ...Array.from({ length: p === 0 ? 30 : 9 }, (__, s) => subtask(`T${s}`))),
    );
    const { phases } = composed(...many);
    expect(phases.map((p) => p.subtasks.length)).toEqual(Array(9).fill(6));
    const long = Array.from({ length: 14 }, (_, p) => phase(`P${p}`, subtask('T')));
    expect(composed(...long).phases.map((p) => p.major_phase_title)).toEqual([
      ...long.slice(0, 9).map((p) => p.major_phase_title),
      'P13',
    ]);
  });
});

describe('the order of the work', () => {
  const inputs = { create_wbs_level2: breakdown(2, 2) };

  it('is asked for in numbers and never in ids', () => {
    const { user } = askOf(identifyTaskDependencies, 'order', late(inputs, {}, withIntake({ team_size: 3 })));
    expect(user).toContain('\n2 Phase 2\n2.1 Work 2-1\n2.2 Work 2-2\n');
    expect(user).toContain('"team_size":3');
    expect(user).not.toContain(id(10));
  });

  it('keeps what is known, once, each with its reason', () => {
    const wait = (task: string, ...before: [string, string][]) => ({
      task,
      waits_for: before.map(([number, because]) => ({ task: number, because })),
    });
    const waiting = [
      wait('2.1', ['1.2', ' walls '], ['9', 'unknown'], ['2.1', 'itself'], ['2', 'its own phase']),
      wait('7', ['1.1', 'unknown']),
      wait('1.2', ['1', 'its own phase']),
      wait('2', ['1.0', 'all of it'], ['2.2', 'its part']),
      wait('2.1', ['1.2', 'said twice'], ['1.1', '']),
    ];
    const output = identifyTaskDependencies.compose(late(inputs, { order: { waiting } }));
    expect(output.task_dependency_details).toEqual([
      {
        dependent_task_id: id(20),
        depends_on_task_id_list: [id(10)],
        depends_on_task_explanation_list: ['all of it'],
      },
      {
        dependent_task_id: id(21),
        depends_on_task_id_list: [id(12), id(11)],
        depends_on_task_explanation_list: ['walls', ''],
      },
    ]);
  });
});

describe('durations', () => {
  it('are asked for three at a time in reading order, within the speed', () => {
    const inputs = treeOf(2, 1);
    expect(itemsOf(estimateTaskDurations, 'estimate', late(inputs))).toEqual(['1, 1.1, 1.2', '2, 2.1']);
    const { user } = askOf(estimateTaskDurations, 'estimate', late(inputs), '2, 2.1');
    expect(user).toContain('Café\n1 Phase 1\n2 Phase 2\n2.1 Work 2-1\n');
    expect(user).toContain('["2","2.1"]');
    const many = treeOf(...Array<number>(10).fill(5));
    expect(itemsOf(estimateTaskDurations, 'estimate', late(many))).toHaveLength(20);
    expect(itemsOf(estimateTaskDurations, 'estimate', late(many, {}, balanced))).toHaveLength(12);
    expect(itemsOf(estimateTaskDurations, 'estimate', late(many, {}, fast))).toHaveLength(2);
  });

  it('are taken for what was asked, once, in reading order', () => {
    const days = (task: string, days_realistic: number) => ({
      task,
      delay_risks: 'rain',
      mitigation_strategy: 'a roof',
      days_min: 1,
      days_realistic,
      days_max: 30,
    });
    const estimate = [
      { item: '2, 2.1', answer: { task_details: [days('2.1', 5), days('1', 9), days('8', 9)] } },
      { item: '1, 1.1, 1.2', answer: { task_details: [days('1.2', 3), days('1.0', 4), days('1.2', 7)] } },
    ];
    const { task_details } = estimateTaskDurations.compose(late(treeOf(2, 1), { estimate }));
    expect(task_details.map((t) => [t.task_id, t.days_realistic])).toEqual([
      [id(10), 4],
      [id(12), 3],
      [id(21), 5],
    ]);
  });

  it('are put in order around the realistic figure', () => {
    const repaired = (days_min: number, days_realistic: number, days_max: number) =>
      Object.values(repairDays({ days_min, days_realistic, days_max }));
    expect(repaired(2, 5, 9)).toEqual([2, 5, 9]);
    expect(repaired(9, 5, 2)).toEqual([2, 5, 9]);
    expect(repaired(10, 5, 15)).toEqual([5, 5, 15]);
    expect(repaired(-1, 5, -1)).toEqual([5, 5, 5]);
    expect(repaired(2, -1, 5)).toEqual([2, 4, 5]);
    expect(repaired(-1, -1, -1)).toEqual([-1, -1, -1]);
  });
});

describe('pieces of work', () => {
  const estimates = (...task_details: object[]) => ({ estimate_task_durations: { task_details } });

  it('are asked for by subtask, within the speed', () => {
    const inputs = { ...treeOf(...Array<number>(5).fill(3)), ...estimates() };
    expect(itemsOf(createWbsLevel3, 'split', late(inputs))).toHaveLength(15);
    expect(itemsOf(createWbsLevel3, 'split', late(inputs, {}, balanced))).toHaveLength(12);
    expect(itemsOf(createWbsLevel3, 'split', late(inputs, {}, fast))).toEqual(['1.1', '1.2']);
  });

  it('see their subtask, the others of its phase by name, and the data that comes nearest', () => {
    const level2 = breakdown(2, 2);
    level2.phases[1]!.subtasks[0]!.description = 'Sign the rent of a room';
    const given = wbsProjectLevel1AndLevel2.compose(late({ create_wbs_level2: level2 }));
    const estimate = {
      task_id: id(21),
      delay_risks: 'a slow landlord',
      mitigation_strategy: 'two rooms',
      days_min: 2,
      days_realistic: 4,
      days_max: 9,
    };
    const context = late(
      { wbs_project_level1_and_level2: given, ...estimates(estimate) },
      {},
      withIntake({ hard_constraints: ['No plastic'], objective: 'Not for here' }),
    );
    const { user } = askOf(createWbsLevel3, 'split', context, '2.1');
    expect(user).toContain(
      '"subtask":"Sign the rent of a room","phase":"Phase 2","others_in_phase":["Work 2-2"]',
    );
    expect(user).toContain('"days_min_realistic_max":"2/4/9","delay_risk":"a slow landlord"');
    expect(user).toContain('["Rent of the room",');
    expect(user).not.toContain('Oat milk');
    expect(user).toContain('No plastic');
    expect(user).not.toMatch(/Not for here|Work 1-1|[0-9a-f]{8}-/);
    expect(askOf(createWbsLevel3, 'split', context, '1.1').user).not.toContain('estimate_task_durations');
  });

  it('hang on their subtask, without doubles, and what was given up is not there', () => {
    const piece = (name: string, ...resources_needed: string[]) => ({
      name,
      description: ' d ',
      resources_needed,
    });
    const split = [
      { item: '2.1', answer: { subtasks: [piece('Dig')] } },
      { item: '1.1', answer: { subtasks: [piece('Dig', 'Spade', ' ', 'spade'), piece('dig!'), piece(' ')] } },
    ];
    const inputs = { ...treeOf(2, 1), ...estimates() };
    const output = createWbsLevel3.compose(late(inputs, { split }));
    expect(output.subtasks).toMatchObject([
      {
        name: 'Dig',
        description: 'd',
        resources_needed: [expect.stringMatching(/spade/i)],
        parent_id: id(11),
      },
      { name: 'Dig', parent_id: id(21) },
    ]);
    expect(new Set(output.subtasks.map((s) => s.id)).size).toBe(2);
    expect(createWbsLevel3.output.parse(output)).toEqual(output);

    const { wbs_project } = wbsProjectLevel1AndLevel2AndLevel3.compose(
      late({ ...inputs, create_wbs_level3: output }),
    );
    expect(wbs_project.extra_fields.final_deliverable).toBe('An open café');
    const numbers = numberedNodes(wbs_project).map((n) => n.number);
    expect(numbers).toEqual(['1', '1.1', '1.1.1', '1.2', '2', '2.1', '2.1.1']);
  });
});

describe('the table of the work', () => {
  it('has a column for each level, and nothing in it runs in a spreadsheet or breaks a row', () => {
    const tree = node(1, '=SUM(A1)', node(2, 'a; "b"', node(3, 'two\nlines', node(4, '-1'))));
    expect(
      fileOf(wbsProjectLevel1AndLevel2AndLevel3, '023-4-wbs_project_level1_and_level2_and_level3.csv', {
        wbs_project: tree,
      }),
    ).toBe(
      [
        'Level 1;Level 2;Level 3;Level 4;Task ID',
        `'=SUM(A1);;;;${id(1)}`,
        `;"a; ""b""";;;${id(2)}`,
        `;;two lines;;${id(3)}`,
        `;;;'-1;${id(4)}`,
        '',
      ].join('\n'),
    );
  });
});

describe('plans that really ran', () => {
  const tasks: Task[] = [
    createWbsLevel1,
    createWbsLevel2,
    wbsProjectLevel1AndLevel2,
    identifyTaskDependencies,
    estimateTaskDurations,
    createWbsLevel3,
    wbsProjectLevel1AndLevel2AndLevel3,
  ];
  const ifThere = realRuns.length
    ? it.each(realRuns)
    : it.skip.each([new RealRun('(no real runs beside the project)')]);

  ifThere('$name: are outputs of ours, and small requests for pieces of work', (run) => {
    const outputs: Record<string, unknown> = {
      project_plan: run.json('005-1-project_plan_raw.json'),
      data_collection: run.json('017-1-data_collection_raw.json'),
    };
    for (const task of tasks) {
      const { data, error } = task.output.safeParse(structure[task.name]?.(run, {}));
      expect([task.name, error]).toEqual([task.name, undefined]);
      outputs[task.name] = data;
    }
    const context = late(outputs, {}, PLAN);
    for (const item of itemsOf(createWbsLevel3, 'split', context)) {
      const { system, user } = askOf(createWbsLevel3, 'split', context, item);
      // Four characters are about a token: 700 of them, for there are up to sixty such requests.
      expect((system + user).length).toBeLessThan(2800);
    }
  });
});
