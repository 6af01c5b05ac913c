import { useState } from 'react';

interface OpenStages {
  isOpen: (stage: string) => boolean;
  toggle: (stage: string) => void;
  /** Opens or folds all of them. */
  setAll: (stages: readonly string[], open: boolean) => void;
  /** For the element that holds the stages. */
  hold: {
    onPointerEnter: () => void;
    onPointerLeave: () => void;
    onFocus: () => void;
    onBlur: () => void;
  };
}

/**
 * Which stages are open: those that are `current`, unless a person has decided otherwise. As long as the pointer or the
 * focus is among them nothing opens or folds by itself, so that nothing moves away from under a hand.
 */
export function useOpenStages(current: ReadonlySet<string>): OpenStages {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null);
  const bySelf = held ?? current;
  const isOpen = (stage: string): boolean => chosen[stage] ?? bySelf.has(stage);
  const take = (): void => setHeld((before) => before ?? current);
  const release = (): void => setHeld(null);
  return {
    isOpen,
    toggle: (stage) => setChosen({ ...chosen, [stage]: !isOpen(stage) }),
    setAll: (stages, open) => setChosen(Object.fromEntries(stages.map((stage) => [stage, open]))),
    hold: { onPointerEnter: take, onPointerLeave: release, onFocus: take, onBlur: release },
  };
}
