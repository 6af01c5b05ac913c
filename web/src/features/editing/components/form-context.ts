import { createContext, useContext, useEffect } from 'react';
import { pathOf, samePath, type Place } from '../form/place.js';

export type SetBroken = (path: string, broken: boolean) => void;

interface FormState {
  /** Puts a value at a place of the whole output. */
  change: (place: Place, value: unknown) => void;
  /** Told, by path, while a field shows what cannot be read, so that nothing is saved without it. */
  setBroken: SetBroken;
  /** Paths of the fields that show what cannot be read. */
  broken: ReadonlySet<string>;
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

/** Whether something is wrong at a place or in it: refused by the server, or not to be read. */
export function useHasProblem(place: Place): boolean {
  const { problems, broken } = useForm();
  const path = samePath(pathOf(place));
  return [...problems.keys(), ...broken].some((each) => each === path || each.startsWith(`${path}.`));
}

/** Tells the form while the field at a place shows what cannot be read. */
export function useBroken(place: Place, broken: boolean): void {
  const { setBroken } = useForm();
  const path = samePath(pathOf(place));
  useEffect(() => {
    if (!broken) return undefined;
    setBroken(path, true);
    return () => setBroken(path, false);
  }, [path, broken, setBroken]);
}
