/** The parts of a task, as the address names them. */
export const SECTIONS = ['output', 'inputs', 'calls', 'versions', 'edit'] as const;
export type Section = (typeof SECTIONS)[number];
