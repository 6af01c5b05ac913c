import { describe, expect, it } from '@jest/globals';
import { found } from '../findings.fixture.js';

const work = (...descriptions: string[]) => ({
  create_wbs_level2: {
    phases: [
      {
        major_phase_title: 'Work',
        subtasks: descriptions.map((description, i) => ({
          id: String(i),
          description,
          responsible_role: 'A',
        })),
      },
    ],
  },
});
const unserved = (goal: string, outputs: Record<string, unknown>, plan = {}) =>
  found(
    'goal_without_task',
    { ...outputs, swot_analysis: { response_conduct: { strategic_objectives: [goal] } } },
    plan,
  ).length > 0;

describe('goals', () => {
  it.each([
    ['Contract three farms nearby', work('Find farms', 'Sign contracts with nearby farms')],
    ['Kompostierung im Viertel aufbauen', work('Kompost mit dem Viertel vereinbaren', 'Aufbau der Anlage')],
    ['Обучение бариста и открытие кафе', work('Обучить двух бариста', 'Открыть кафе')],
    ['培训咖啡师', work('招聘并培训咖啡师')],
  ])('are served: %s', (goal, outputs) => {
    expect(unserved(goal, outputs)).toBe(false);
  });

  it.each([
    ['Export marzipan to Norwegian supermarkets', work('Find farms', 'Sign contracts')],
    ['Gletscher in Grönland vermessen', work('Kompost vereinbaren', 'Aufbau der Anlage')],
    ['Запустить спутник на орбиту Земли', work('Обучить двух бариста', 'Открыть кафе')],
    ['登上珠穆朗玛峰并拍摄电影', work('招聘并培训咖啡师')],
  ])('are not served: %s', (goal, outputs) => {
    expect(unserved(goal, outputs)).toBe(true);
  });

  it('are judged carefully where most work has only a name, and not at all where there is no work yet', () => {
    const speed = 'fast_but_skip_details';
    expect(unserved('Less waste in the district', work('Sign contracts with farms'), { speed })).toBe(false);
    expect(
      unserved('Export marzipan figurines to Norwegian supermarkets', work('Find farms'), { speed }),
    ).toBe(true);
    expect(unserved('Export marzipan', {})).toBe(false);
  });

  it('outside the plan are served by the whole of it, unless they have nothing to do with it', () => {
    const related = (goal: string) =>
      found('goal_without_task', {
        ...work('Sign contracts with farms'),
        project_plan: { goal_statement: 'A café that throws nothing away in Alfama.', related_goals: [goal] },
      }).flatMap(({ path }) => (path.startsWith('related') ? [path] : []));
    expect(related('Less throwing away in the district')).toEqual([]);
    expect(related('Restore medieval frescoes')).toEqual(['related_goals[0]']);
  });

  it('may be given as measures of success', () => {
    const intake = { success_criteria: ['Astronauts harvest lettuce in orbit'] };
    expect(found('goal_without_task', work('Find farms'), { intake }).map(({ task }) => task)).toEqual([
      'setup',
    ]);
  });
});
