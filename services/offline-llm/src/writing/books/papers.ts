/** Names of documents that are written; `{theme}` stands for what they are about, in title case. */
export const papersToWrite: readonly [string, ...string[]] = [
  '{theme} Brief',
  '{theme} Cost Sheet',
  '{theme} Agreement',
  '{theme} Checklist',
  '{theme} Schedule',
  '{theme} Test Report',
  '{theme} Risk Note',
  '{theme} Handover Note',
];

/** Names of documents that exist already and have to be obtained. */
export const papersToFind: readonly [string, ...string[]] = [
  'Rules in Force on {theme}',
  'Price Lists for {theme}',
  'Published Experience with {theme}',
  'Standard Contract Terms for {theme}',
  'Official Statistics on {theme}',
  'Application Forms for {theme}',
];
