import type { PersonEdit } from '@planwright/engine';

const TAKEN: Record<PersonEdit['take'], string> = {
  edit: 'A person edited the output',
  mine: "A person's version stays",
  new: "The new version took the place of a person's",
  merged: "A person's version and the new one were put together",
};

const tasks = (count: number): string => `${count} ${count === 1 ? 'task' : 'tasks'}`;

/** An edit as a line of the plan's log. */
export function whatWasDone(
  take: PersonEdit['take'],
  version: number,
  again: number,
  outdated: number,
): string {
  const follows = [
    ...(again ? [`${tasks(again)} made again`] : []),
    ...(outdated ? [`${tasks(outdated)} out of date until made again`] : []),
  ];
  return `${TAKEN[take]} (version ${version})${follows.length ? `: ${follows.join(', ')}` : ''}.`;
}
