import { createContext, useContext } from 'react';
import { pathOf, samePath, type Place } from '../form/place.js';

interface FormState {
  /** Puts a value at a place of the whole output. */
  change: (place: Place, value: unknown) => void;
  /** Told while a field holds what cannot be read, so that nothing is saved without it. */
  setBroken: (broken: boolean) => void;
  /** What the server said of places, by path. */
  problems: ReadonlyMap<string, string>;
  disabled: boolean;
}

const FormContext = createContext<FormState | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error('a field stands outside of its form');
  return form;
}

/** What is wrong at a place, or null. */
export const useProblem = (place: Place): string | null =>
  useForm().problems.get(samePath(pathOf(place))) ?? null;

/** Whether something is wrong at a place or in it. */
export function useHasProblem(place: Place): boolean {
  const path = samePath(pathOf(place));
  return [...useForm().problems.keys()].some((each) => each === path || each.startsWith(`${path}.`));
}
