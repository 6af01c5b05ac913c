/** How much more one step of zooming out shows. */
export const ZOOM_STEP = 1.6;
/** The share of what is shown by which one step moves in time. */
export const PAN_STEP = 0.25;
