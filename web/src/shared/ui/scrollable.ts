/** For a box that scrolls: without it, its content cannot be reached by keyboard in every browser. */
export const scrollable = { tabIndex: 0 } as const;
