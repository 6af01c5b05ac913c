import type { PromptExample } from '@planwright/contracts';

export const GERMAN_PROMPTS: readonly PromptExample[] = [
  {
    id: 'ef8bbae1-9664-4a38-9c4f-cf823afd97e0',
    title: 'Lastenradverleih im Quartier',
    prompt:
      'In Freiburg-Vauban soll bis April 2028 ein genossenschaftlicher Verleih mit 25 Lastenrädern an sechs Stationen entstehen. Startkapital 140.000 €, davon 60.000 € Landesförderung, die vor Jahresende beantragt sein muss. Familien sollen höchstens 4 € je Stunde zahlen. Zwei Teilzeitstellen, Winterpause für Wartung, und die Räder müssen ohne Smartphone ausleihbar sein.',
    language: 'de-DE',
    kind: 'execution',
    purpose: 'business',
    scale: 'local',
    plan_type: 'physical',
    tags: ['mobilität', 'genossenschaft', 'fahrrad'],
  },
  {
    id: 'dcab33dd-7aa4-40cf-96eb-ff5e4a65ae32',
    title: 'Alpenüberquerung mit zwei Teenagern',
    prompt:
      'Wir wollen im Juli 2027 zu viert in sieben Tagen von Oberstdorf nach Meran wandern. Die Kinder sind 13 und 15 und haben bisher nur Tagestouren gemacht. Budget 2.600 €, Übernachtung in Hütten, höchstens sechs Stunden Gehzeit am Tag. Es braucht ein Training ab März, eine Packliste unter 8 kg je Person und für jede Etappe einen Abbruchweg bei Gewitter.',
    language: 'de-DE',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['wandern', 'familie', 'alpen'],
  },
  {
    id: '9a664a65-2ca2-4f2a-82ac-0105ef618aa3',
    title: 'Terminsoftware für Tierarztpraxen',
    prompt:
      'Eine Webanwendung für rund 400 Tierarztpraxen in Österreich: Online-Terminbuchung, Notfallfenster, Impferinnerungen per SMS und eine Schnittstelle zur vorhandenen Praxissoftware. Drei Entwicklerinnen, 30 Wochen, 210.000 €. Datenschutz nach DSGVO, Betrieb in einem österreichischen Rechenzentrum, Pilot mit fünf Praxen in der Steiermark nach der zwölften Woche.',
    language: 'de-AT',
    kind: 'masterplan',
    purpose: 'business',
    scale: 'national',
    plan_type: 'digital',
    tags: ['software', 'gesundheit', 'termine'],
  },
  {
    id: '5b70006c-c714-4c0b-8fc9-75aee7cff658',
    title: 'Hitzeschutz für Pflegeheime',
    prompt:
      'Alle 320 Pflegeheime des Kantons Zürich und seiner Nachbarkantone sollen in drei Jahren einen wirksamen Hitzeschutz haben: Aussenstoren, kühle Gemeinschaftsräume, Trinkpläne und ein Warnablauf mit den Spitex-Diensten. 18 Mio. CHF, verteilt nach Bedürftigkeit. Umbauten nur zwischen Oktober und April, Bewohner dürfen dafür nicht ausziehen müssen.',
    language: 'de-CH',
    kind: 'execution',
    purpose: 'other',
    scale: 'regional',
    plan_type: 'physical',
    tags: ['hitze', 'pflege', 'klimaanpassung'],
  },
];
