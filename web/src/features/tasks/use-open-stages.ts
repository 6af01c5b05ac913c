import { useState } from 'react';
import { useHold, type HoldProps } from '../../shared/ui/use-hold.js';

interface OpenStages {
  isOpen: (stage: string) => boolean;
  toggle: (stage: string) => void;
  /** Opens or folds all of them. */
  setAll: (stages: readonly string[], open: boolean) => void;
  /** For the element that holds the stages. */
  hold: HoldProps;
}

/**
 * Which stages are open: those that are `current`, unless a person has decided otherwise. As long as the pointer or the
 * focus is among them nothing opens or folds by itself, so that nothing moves away from under a hand.
 */
export function useOpenStages(current: ReadonlySet<string>): OpenStages {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const { held, hold } = useHold(current);
  const bySelf = held ?? current;
  const isOpen = (stage: string): boolean => chosen[stage] ?? bySelf.has(stage);
  return {
    isOpen,
    toggle: (stage) => setChosen({ ...chosen, [stage]: !isOpen(stage) }),
    setAll: (stages, open) => setChosen(Object.fromEntries(stages.map((stage) => [stage, open]))),
    hold,
  };
}
