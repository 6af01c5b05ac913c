import { createContext, useContext, useLayoutEffect } from 'react';

const AnswerHold = createContext<(held: boolean) => void>(() => undefined);

export const AnswerHoldProvider = AnswerHold.Provider;

/** For what stands in a question: as long as it cannot say what a yes costs, there is no yes. */
export function useAnswerHold(held: boolean): void {
  const hold = useContext(AnswerHold);
  useLayoutEffect(() => {
    hold(held);
    return () => hold(false);
  }, [hold, held]);
}
