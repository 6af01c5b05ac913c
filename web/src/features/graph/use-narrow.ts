import { useMedia } from '../../shared/ui/use-media.js';

/** Whether the window is too narrow for stages side by side. */
export const useNarrow = (): boolean => useMedia('(max-width: 639px)');
