import { createContext, useContext } from 'react';

/** Says `message` to who listens to the page instead of looking at it, when they have a moment. */
export type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export const AnnounceProvider = AnnounceContext.Provider;

/** The way to the page's one polite live region; without a provider nothing is said. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);
