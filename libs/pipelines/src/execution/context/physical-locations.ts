import { blocks, bulletList, escapeMarkdown, escapeParagraphs, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask, type PlanContext } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { nameKey } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';

const Place = z.object({
  physical_location_broad: z.string().describe('the country, or the part of the world'),
  physical_location_detailed: z.string().describe('the region or city in it'),
  physical_location_specific: z
    .string()
    .describe('the district, site or address in that; the kind of site where none can be named for sure'),
  rationale_for_suggestion: z
    .string()
    .describe('two sentences: which requirements it meets, and what it costs or lacks beside the others'),
});
type Place = z.infer<typeof Place>;

const Scouted = z.object({
  has_location_in_plan: z.boolean().describe('true where the prompt itself names a place'),
  requirements_for_the_physical_locations: z
    .array(z.string())
    .describe('four to seven, each one line that a place could fail'),
  physical_locations: z
    .array(
      Place.extend({
        given: z.boolean().describe('true where the prompt names just this place, at any size'),
      }),
    )
    .min(1)
    .describe('three to five, the most fitting first'),
  location_summary: z
    .string()
    .describe('two to four sentences: how the places answer the requirements, and what decides between them'),
});

export const PhysicalLocations = Scouted.extend({
  physical_locations: z.array(
    Place.extend({
      item_index: z.int(),
      /** Named by the prompt or the intake; the others are suggestions. */
      given: z.boolean().default(false),
    }),
  ),
  /** Said in place of all that where the plan needs no place. */
  comment: z.string().nullable().default(null),
});
type Output = z.infer<typeof PhysicalLocations>;

// Three to five are asked for; a sixth would only thin out the choice.
const MOST = 5;

// The intake has a place as one line, which says the same at every size.
const levels = (place: Place): string[] =>
  [
    ...new Set([
      place.physical_location_specific,
      place.physical_location_detailed,
      place.physical_location_broad,
    ]),
  ].filter((level) => level.trim() !== '');

/** A place in one line, the smallest part first. */
export const placeName = (place: Place): string => levels(place).join(', ');

/** For later prompts: what a place must offer and which places there are, without the reasons. */
export const locationsBlock = (output: Output): string =>
  jsonBlock('physical_locations', {
    requirements: output.requirements_for_the_physical_locations,
    places: output.physical_locations.map(placeName),
    ...(output.comment === null ? {} : { comment: output.comment }),
  });

/** The places as a table, then why each of them was suggested. */
export function locationsMarkdown(output: Output): string {
  const places = output.physical_locations;
  const explained = places.filter((place) => place.rationale_for_suggestion !== '');
  return blocks(
    places.length ? '' : '**Places:** none named',
    escapeParagraphs(output.comment ?? ''),
    // Without a reason for any place the summary only lists what the table shows.
    explained.length ? escapeParagraphs(output.location_summary) : '',
    section(
      2,
      'What a place must offer',
      bulletList(output.requirements_for_the_physical_locations.map(escapeMarkdown)),
    ),
    section(
      2,
      'Where',
      table(
        ['#', 'Place', 'In', 'Origin'],
        places.map((place) => {
          const [smallest = '', ...around] = levels(place);
          return [
            String(place.item_index),
            escapeMarkdown(smallest),
            escapeMarkdown(around.join(', ')),
            place.given ? 'given' : 'suggested',
          ];
        }),
      ),
      bulletList(
        explained.map(
          (place) =>
            `**${escapeMarkdown(levels(place)[0] ?? '')}:** ${escapeMarkdown(place.rationale_for_suggestion)}`,
        ),
      ),
    ),
  );
}

const placesOfIntake = (plan: Pick<PlanContext, 'intake'>): string[] => [
  ...new Set(plan.intake?.geography ?? []),
];

/** What is known without asking: the places of the intake word for word, and why a digital plan needs none. */
function withoutScouting(given: readonly string[], whyDigital: string | null): Output {
  return {
    has_location_in_plan: given.length > 0,
    requirements_for_the_physical_locations: [],
    physical_locations: given.map((line, i) => ({
      item_index: i + 1,
      physical_location_broad: line,
      physical_location_detailed: line,
      physical_location_specific: line,
      rationale_for_suggestion: '',
      given: true,
    })),
    location_summary: given.join('; '),
    comment: whyDigital,
  };
}

/** The places that say where they are, each once, in the order answered. */
function distinctPlaces(
  answered: z.infer<typeof Scouted>['physical_locations'],
): Output['physical_locations'] {
  const names = answered.map((place) => nameKey(placeName(place)));
  return answered
    .filter((_, i) => names[i] !== '' && names.indexOf(names[i] ?? '') === i)
    .slice(0, MOST)
    .map((place, i) => ({ ...place, item_index: i + 1 }));
}

/** Says what a site must offer and where such sites are. Nothing is asked where the intake says it or no site is needed. */
export const physicalLocations = defineTask({
  name: 'physical_locations',
  title: 'Places',
  stage: 'Context',
  purpose: 'Says what a site must offer and suggests places that fit, or that the plan needs none.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    MOST,
    levels,
    placeName,
    placesOfIntake,
    withoutScouting,
    distinctPlaces,
    locationsMarkdown,
    nameKey,
  },
  needs: [setup, identifyPurpose, planType, strategicDecisionsMarkdown, scenariosMarkdown],
  steps: {
    scout: {
      kind: 'call',
      title: 'Look for places',
      schema: Scouted,
      when: ({ plan, inputs }) =>
        inputs.plan_type.plan_type !== 'digital' && placesOfIntake(plan).length === 0,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You scout sites: first what a place has to offer for this undertaking, then where there are such places.',
          'Where the prompt fixes a place, stay inside it: differ by district or kind of site. Where it leaves the place open, suggest places that differ in cost and in risk, and that its budget, law and climate allow.',
          'An undertaking that works at several kinds of site gets one place for each kind before a second one for any. In a private plan home, clinic, school, venue and route are places, too.',
          'A requirement is one that a candidate could fail: an area in square metres, a licence, a distance, a climate, a load. Take the numbers of the prompt. What every building has is none.',
          'Name only places that you are sure exist, and no owner, vacancy or rent that nobody has given.',
        ),
        user: material(
          planBlocks({ plan, inputs }),
          jsonBlock('identify_purpose', {
            topic: inputs.identify_purpose.topic,
            purpose: inputs.identify_purpose.purpose,
          }),
          jsonBlock('plan_type', inputs.plan_type.explanation),
          decisionsBlock(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
        ),
      }),
    },
  },
  output: PhysicalLocations,
  compose: ({ plan, inputs, answers }) => {
    if (!answers.scout) {
      const { plan_type, explanation } = inputs.plan_type;
      return withoutScouting(placesOfIntake(plan), plan_type === 'digital' ? explanation : null);
    }
    const places = distinctPlaces(answers.scout.physical_locations);
    return {
      ...answers.scout,
      has_location_in_plan: answers.scout.has_location_in_plan || places.some((place) => place.given),
      requirements_for_the_physical_locations: answers.scout.requirements_for_the_physical_locations.filter(
        (requirement) => requirement.trim() !== '',
      ),
      physical_locations: places,
      comment: null,
    };
  },
  files: [
    jsonFile('002-20-physical_locations_raw.json', 'Places'),
    markdownFile('002-21-physical_locations.md', 'Places', locationsMarkdown),
  ],
});
