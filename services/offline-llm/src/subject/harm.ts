export interface Harm {
  /** The words by which a category's name is found among those a schema offers. */
  readonly category: string;
  readonly synonyms: RegExp;
  readonly claim: string;
}

interface HarmRule extends Harm {
  readonly asked: RegExp;
}

/** Requests that ask plainly for harm. Rules for a stand-in without a model: few, and sure of what they say. */
const rules: readonly HarmRule[] = [
  {
    category: 'biological or chemical weapon',
    synonyms: /bio|chem|weapon|wmd|physical harm|violence/iu,
    asked:
      /\b(bio-?weapons?|biological weapon|nerve (?:agent|gas)|sarin|anthrax|weaponi[sz]ed? (?:virus|pathogen|bacteria)|engineer(?:ed)? (?:a )?(?:pandemic|deadly virus)|chemical weapon|mustard gas|mirror[- ]life|opposite chirality|D-chiral)/iu,
    claim: 'A plan would help to make or spread an agent that harms people at scale.',
  },
  {
    category: 'explosive or attack on people',
    synonyms: /violen|terror|weapon|explos|physical harm/iu,
    asked:
      /\b((?:build|make|plant|detonate|assemble)\w*\s+(?:\w+\s+){0,3}(?:pipe )?bombs?\b|dirty bomb|car bomb|mass shooting|massacre|assassinat\w*|terror(?:ist)? attack|ethnic cleansing|genocide|(?:kill|murder|poison)(?:ing)?\s+(?:my|the|a|an|his|her|their|all|some|people|everyone|neighbou?rs?|wife|husband|boss|guests?)\b)/iu,
    claim: 'A plan would help to hurt or kill people.',
  },
  {
    category: 'poisoning',
    synonyms: /poison|chem|physical harm|violen/iu,
    asked: /\b(?:poison(?:ing)?\s+(?:\w+\s+){0,3}(?:water|food|drinks?|supply|reservoir|people|city))\b/iu,
    claim: 'A plan would help to poison what people eat or drink.',
  },
  {
    category: 'human trafficking or slavery',
    synonyms: /traffick|exploit|slav|human rights|sexual|physical harm|illegal/iu,
    asked:
      /\b(human trafficking|traffick(?:ing)? (?:of )?(?:people|women|children|humans|migrants)|forced labou?r camp|slave (?:market|labou?r)|organ harvest\w*|harvesting (?:genetically identical|organs)|child (?:abuse|porn\w*))/iu,
    claim: 'A plan would help to exploit people against their will.',
  },
  {
    category: 'critical infrastructure attack',
    synonyms: /infrastruct|property|cyber|sabotage/iu,
    asked:
      /\b(turn off all electricity|global power outage|(?:attack|sabotage|infiltrat\w*|take down|hack(?:ing)?)\s+(?:\w+\s+){0,4}(?:power grids?|SCADA|water supply|dam|hospital|pipeline|substations?))/iu,
    claim: 'A plan would help to disable what many people depend on to live.',
  },
  {
    category: 'cyber attack or fraud',
    synonyms: /cyber|malware|fraud|illegal/iu,
    asked:
      /\b((?:build|make|write|deploy|spread|launch)\w*\s+(?:\w+\s+){0,3}(?:ransomware|botnets?|malware)|phishing (?:campaign|kit)|steal(?:ing)? (?:credit cards?|identit(?:y|ies)|passwords)|money launder\w*|launder(?:ing)? (?:money|cash)|counterfeit (?:money|currency)|ponzi)/iu,
    claim: 'A plan would help to steal from people or to break into their systems.',
  },
  {
    category: 'illegal drugs or weapons trade',
    synonyms: /illegal|drug|weapon|contraband/iu,
    asked:
      /\b(meth(?:amphetamine)? lab|cook(?:ing)? meth|fentanyl (?:lab|production|distribution)|drug cartel|cocaine (?:smuggl|distribut)\w*|smuggl(?:e|ing) (?:weapons|guns|drugs|people))/iu,
    claim: 'A plan would help to make or move goods that are banned because they kill.',
  },
  {
    category: 'lethal force or torture',
    synonyms: /physical harm|violen|human rights/iu,
    asked:
      /\b(squid game|deadly traps|lethal (?:traps|maze)|torture (?:chamber|facility|device)|terminal judgement|administer (?:lethal|'?terminal))/iu,
    claim: 'A plan would help to put people in mortal danger on purpose.',
  },
];

const delicate =
  /\b(weapons?|military|police|surveillance|nuclear|radioactive|prison|gambling|casino|genetic\w*|embryo|clandestine|covert|black-ops|drugs?|autonomous robots?|virus|disease outbreak|facial recognition|deport\w*|censor\w*|purge)\b/iu;

/** What a prompt plainly asks for that no plan should be made of, or null. */
export function readHarm(prompt: string): Harm | null {
  return rules.find((rule) => rule.asked.test(prompt)) ?? null;
}

/** Whether a harmless prompt touches things that want care. */
export function isDelicate(prompt: string): boolean {
  return delicate.test(prompt);
}
