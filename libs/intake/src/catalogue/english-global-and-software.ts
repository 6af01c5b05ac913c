import type { PromptExample } from '@planwright/contracts';

export const ENGLISH_GLOBAL_AND_SOFTWARE_PROMPTS: readonly PromptExample[] = [
  {
    id: '3a758b21-ddee-4ff0-918e-e8e7274d641f',
    title: 'Open data on groundwater',
    prompt:
      'Found an international non-profit that joins the groundwater measurements of at least 40 countries in one open data service by 2030. 22 million USD from three foundations for five years, offices in Nairobi and Utrecht, at most 35 people. Governments keep ownership and may delay publication by a year; farmers with a basic phone must be able to ask for the level of their nearest well.',
    language: 'en',
    kind: 'execution',
    purpose: 'other',
    scale: 'global',
    plan_type: 'digital',
    tags: ['water', 'open data', 'science'],
  },
  {
    id: '79b7552c-e55c-4ca8-a7b7-81f363faebd7',
    title: 'A vaccine cold chain without diesel',
    prompt:
      'Replace diesel fridges by solar direct-drive ones in 11,000 remote health posts of 14 countries in six years. 310 million USD from a pooled fund. Technicians are trained in each district, spare parts arrive within ten days, and no post may lose its stock during the swap. Plan the tender, a 300-post pilot in Malawi and Laos, and the way out for the old machines.',
    language: 'en',
    kind: 'execution',
    purpose: 'other',
    scale: 'global',
    plan_type: 'physical',
    tags: ['health', 'energy', 'logistics'],
  },
  {
    id: '97e52a34-8637-4ffa-ab48-638773f1800a',
    title: 'Invoices for freelancers',
    prompt:
      'Build a web application with which freelancers in the EU write, send and follow up invoices: time sheets, e-invoices (Peppol and Factur-X), reminders, VAT by country, bank matching by CSV import. TypeScript, PostgreSQL, one small server. Two developers, 16 weeks, 70,000 EUR. Personal data stays in the EU; a user can leave with all data in one click.',
    language: 'en',
    kind: 'masterplan',
    purpose: 'business',
    scale: 'regional',
    plan_type: 'digital',
    tags: ['software', 'invoicing', 'freelance'],
  },
  {
    id: 'd7874661-77a5-45d1-a96f-fa2dd4ad3665',
    title: 'Offline field notes for botanists',
    prompt:
      'Develop a phone app for botanists who work weeks without a network: records with photos, position and herbarium number, identification keys on the device, and a merge without lost edits when the team is back at the station. Flutter with a SQLite store, sync server in Go. A team of three, 54,000 EUR, five months, first used on an expedition to Sumatra with 14 people.',
    language: 'en',
    kind: 'development',
    purpose: 'other',
    scale: 'global',
    plan_type: 'digital',
    tags: ['software', 'offline first', 'science'],
  },
  {
    id: '89322bd0-1cff-4daa-a0aa-f9b9f71d7357',
    title: "Move a monolith's checkout out",
    prompt:
      'Our online shop (PHP, 11 years old, 40,000 orders a day in peak season) loses orders when the checkout is deployed. Take the checkout out into a service of its own in four steps without a day of downtime, with a way back after each. Five developers, start in January, no change between 15 November and 6 January, 99.95 % availability shown before the last step.',
    language: 'en',
    kind: 'development',
    purpose: 'business',
    scale: 'national',
    plan_type: 'digital',
    tags: ['software', 'migration', 'e-commerce'],
  },
  {
    id: 'f1ce474a-c441-4aa8-b681-f0da83548d96',
    title: 'Home energy dashboard',
    prompt:
      'Write a small self-hosted dashboard for my own house that reads the smart meter, the heat pump and eight solar panels over MQTT, shows today against the same day last year and tells me when to run the washing machine. Python and SQLite on a Raspberry Pi, evenings and weekends for two months, less than 150 EUR, no cloud account.',
    language: 'en',
    kind: 'development',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'digital',
    tags: ['software', 'energy', 'home'],
  },
];
