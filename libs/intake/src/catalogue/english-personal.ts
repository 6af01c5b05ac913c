import type { PromptExample } from '@planwright/contracts';

export const ENGLISH_PERSONAL_PROMPTS: readonly PromptExample[] = [
  {
    id: '113d69f6-559e-41ca-8884-b272051eae53',
    title: 'Teach myself the cello at 52',
    prompt:
      "I am 52, have never played an instrument, and want to play the first Bach cello suite's prelude for my family on 20 December 2027. I live in Leeds, can practise 40 minutes on weekdays and two hours on Sundays, and have 2,400 GBP for a rented cello, lessons and sheet music. I have a stiff left shoulder, so the plan must include a physiotherapist's check and rest weeks.",
    language: 'en-GB',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['music', 'learning', 'health'],
  },
  {
    id: '7c634e52-e7b1-4f0a-8fb2-150d83dbea7c',
    title: 'Move my parents in with us',
    prompt:
      "My parents, both over 80, will move from a third-floor flat in Boise to our single-storey house in Eugene, Oregon, before 1 October. Budget 38,000 USD including a bathroom without steps and a stairless entrance. My father has early Parkinson's and must not be without his neurologist for more than six weeks. Sort, sell or store what does not fit into two rooms.",
    language: 'en-US',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['family', 'care', 'moving'],
  },
  {
    id: 'b53cc05e-d329-40dd-bf43-7f56d7222d72',
    title: 'A year of screens off after eight',
    prompt:
      'For twelve months our household of four in Wellington wants no screens after 8 pm. Plan how we prepare the children (9 and 13), what takes the place of films and chats, which exceptions we allow, how we notice after each quarter whether sleep and mood got better, and how we stop without a quarrel if it does not work. At most 600 NZD.',
    language: 'en-NZ',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'digital',
    tags: ['family', 'habits', 'wellbeing'],
  },
];
