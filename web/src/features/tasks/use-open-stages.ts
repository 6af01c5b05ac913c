import { useState, type FocusEvent } from 'react';

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
    onBlur: (event: FocusEvent) => void;
  };
}

type Holder = 'pointer' | 'focus';

/** Who holds the stages still, and which were open when the first one took hold. */
interface Held extends Record<Holder, boolean> {
  stages: ReadonlySet<string> | null;
}

const FREE: Held = { pointer: false, focus: false, stages: null };

/**
 * Which stages are open: those that are `current`, unless a person has decided otherwise. As long as the pointer or the
 * focus is among them nothing opens or folds by itself, so that nothing moves away from under a hand.
 */
export function useOpenStages(current: ReadonlySet<string>): OpenStages {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const [held, setHeld] = useState<Held>(FREE);
  const bySelf = held.stages ?? current;
  const isOpen = (stage: string): boolean => chosen[stage] ?? bySelf.has(stage);
  const take = (by: Holder) => (): void =>
    setHeld((before) => ({ ...before, [by]: true, stages: before.stages ?? current }));
  const release = (by: Holder): void =>
    setHeld((before) => {
      const after = { ...before, [by]: false };
      return after.pointer || after.focus ? after : FREE;
    });
  return {
    isOpen,
    toggle: (stage) => setChosen({ ...chosen, [stage]: !isOpen(stage) }),
    setAll: (stages, open) => setChosen(Object.fromEntries(stages.map((stage) => [stage, open]))),
    hold: {
      onPointerEnter: take('pointer'),
      onPointerLeave: () => release('pointer'),
      onFocus: take('focus'),
      // From one row to the next the focus stays among them.
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) release('focus');
      },
    },
  };
}
