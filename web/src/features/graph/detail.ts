/** How much of a node can be read at the present zoom: all, its title, or only its colour. */
export type Detail = 'near' | 'mid' | 'far';

const NEAR_FROM = 0.7;
/** Titles of many tasks are drawn from where they can be read; those of a few tell something from further away, too. */
const MID_FROM = { few: 0.3, many: 0.42 } as const;

export const detailAt = (zoom: number, isLarge: boolean): Detail =>
  zoom >= NEAR_FROM ? 'near' : zoom >= MID_FROM[isLarge ? 'many' : 'few'] ? 'mid' : 'far';
