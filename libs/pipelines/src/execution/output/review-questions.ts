/** What a question of the review can be asked over; each is a few lines of one earlier task. */
export type Lens =
  | 'decisions'
  | 'strategy'
  | 'assumptions'
  | 'money'
  | 'doubts'
  | 'data'
  | 'targets'
  | 'related'
  | 'inner'
  | 'outer'
  | 'team'
  | 'pitch'
  | 'experts'
  | 'work'
  | 'owners';

/** What a question needs of the project plan besides its goal. */
export type GoalPart = 'risks' | 'stakeholders' | 'rules' | 'dependencies' | 'resources';

export interface ReviewQuestion {
  key: string;
  title: string;
  question: string;
  lens: readonly Lens[];
  goal?: readonly GoalPart[];
}

/**
 * The questions that every plan is put, the most telling first: a quick plan is asked only those. The first three
 * together see something of every task that the review builds on.
 */
export const QUESTIONS: readonly ReviewQuestion[] = [
  {
    key: 'weak_points',
    title: 'Weak points',
    question: 'Which weaknesses would hurt the goal most if nothing changed, and what would cure each?',
    lens: ['decisions', 'strategy', 'assumptions', 'experts'],
  },
  {
    key: 'promise_and_work',
    title: 'Promise and work',
    question: 'Where does what is promised go beyond what the listed work, people and knowledge can deliver?',
    lens: ['pitch', 'work', 'team', 'data'],
  },
  {
    key: 'outside_view',
    title: 'Outside view',
    question:
      'Where does the plan count on doing better than comparable undertakings did, and what would justify that?',
    lens: ['related', 'inner'],
    goal: ['risks'],
  },
  {
    key: 'first_month',
    title: 'The first month',
    question: 'Which actions of the first thirty days buy the most certainty for the least money?',
    lens: ['data', 'experts', 'work'],
  },
  {
    key: 'end_of_it',
    title: 'What could end it',
    question: 'Which events would stop the undertaking altogether, and how would one know in time?',
    lens: ['outer', 'assumptions'],
    goal: ['risks'],
  },
  {
    key: 'money',
    title: 'Money',
    question:
      'Which sums are missing, contradict each other or rest on nothing, and how far could they be off?',
    lens: ['money', 'work', 'related'],
    goal: ['resources'],
  },
  {
    key: 'time',
    title: 'Time',
    question: 'Which order of work, waiting time or approval decides the end date, and where is no reserve?',
    lens: ['work', 'assumptions'],
    goal: ['dependencies', 'rules'],
  },
  {
    key: 'measures',
    title: 'Measures',
    question: 'Which figures tell early whether it is on course: target, threshold, and who reads them when?',
    lens: ['targets', 'strategy', 'team'],
  },
  {
    key: 'contradictions',
    title: 'Contradictions',
    question: 'Which statements of the plan do not go together, or were overtaken by later ones?',
    lens: ['decisions', 'strategy', 'doubts', 'experts'],
  },
  {
    key: 'who_answers',
    title: 'Who answers for it',
    question: 'Which work or decision has nobody to answer for it, or more than one?',
    lens: ['team', 'owners'],
  },
  {
    key: 'consent',
    title: 'Whose consent',
    question: 'Whose yes is needed that nobody has asked for yet, and what will they want in return?',
    lens: ['pitch', 'related'],
    goal: ['stakeholders'],
  },
  {
    key: 'evidence',
    title: 'Evidence',
    question: 'On which figures or facts does much depend though their source is weak, old or missing?',
    lens: ['data', 'doubts'],
  },
  {
    key: 'duties',
    title: 'Law and duties',
    question: 'Which permit, law or duty of care is missing, or comes too late in the work?',
    lens: ['work', 'experts'],
    goal: ['rules'],
  },
  {
    key: 'staying_power',
    title: 'Staying power',
    question: 'What would wear out those who carry it, and what keeps them at it?',
    lens: ['team', 'strategy', 'inner'],
  },
  {
    key: 'simpler',
    title: 'What could go',
    question: 'What could be dropped, bought, borrowed or automated without harm to the goal?',
    lens: ['work', 'decisions'],
    goal: ['resources'],
  },
  {
    key: 'afterwards',
    title: 'Afterwards',
    question: 'Once the goal is reached, who runs, pays for and mends what is there, or winds it down?',
    lens: ['strategy', 'outer', 'work'],
    goal: ['stakeholders'],
  },
];
