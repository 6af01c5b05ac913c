import type { PromptExample } from '@planwright/contracts';

export const ENGLISH_LOCAL_TO_NATIONAL_PROMPTS: readonly PromptExample[] = [
  {
    id: '6309de01-a63d-4a9e-9f5b-e8055bf8822d',
    title: 'Repair café in an old fire station',
    prompt:
      'Turn the ground floor of a disused fire station in Galway into a weekly repair café: twelve work benches, a lending shelf for tools and a corner where teenagers learn soldering. The city lends us the building for five years; we have 45,000 EUR from a credit union and 18 volunteers. Open by the first Saturday of September 2027. No paid staff in the first year, and insurance must cover mains-voltage repairs.',
    language: 'en-IE',
    kind: 'execution',
    purpose: 'other',
    scale: 'local',
    plan_type: 'physical',
    tags: ['community', 'repair', 'volunteers'],
  },
  {
    id: '159d4f77-2fc8-4b56-9766-444da68c7fb0',
    title: 'Night bus for hospital staff',
    prompt:
      'Run a night bus between 10 pm and 6 am for the cleaners, nurses and porters of three hospitals in Kumasi, Ghana. Start with four used 18-seat minibuses, 1.9 million GHS for two years, fares below 6 GHS. Shifts are known a week ahead. It must carry its own running cost by month 20, and no driver may work more than five nights in a row.',
    language: 'en-GH',
    kind: 'execution',
    purpose: 'business',
    scale: 'local',
    plan_type: 'physical',
    tags: ['transport', 'health workers', 'mobility'],
  },
  {
    id: 'bc33de42-9aa8-4965-848f-f3fb0ab68703',
    title: 'Seagrass along the bay',
    prompt:
      'Replant 60 hectares of seagrass in Moreton Bay, Queensland, over four years with two traditional owner groups, a university and the port. Funding: 7.5 million AUD, paid out by surviving area, not by area planted. Dredging stops only from May to August. Say how donor meadows are protected and what happens if a flood buries the first plots.',
    language: 'en-AU',
    kind: 'execution',
    purpose: 'other',
    scale: 'regional',
    plan_type: 'physical',
    tags: ['restoration', 'coast', 'climate'],
  },
  {
    id: '537d0fe2-e907-4748-8ff7-f350dddb5047',
    title: 'One school-meal standard for a country',
    prompt:
      'Bring one warm, locally grown lunch a day to all 2,100 public primary schools of Jamaica within three years, starting with 120 schools in the first. Budget 14 billion JMD a year from the ministry plus a development loan. At least half of the food by value comes from farms within 50 km; kitchens must keep working after a category 4 hurricane.',
    language: 'en-JM',
    kind: 'execution',
    purpose: 'other',
    scale: 'national',
    plan_type: 'physical',
    tags: ['schools', 'nutrition', 'agriculture'],
  },
];
