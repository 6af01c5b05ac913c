import { useCallback, useState } from 'react';

const NONE: ReadonlySet<string> = new Set();

/** Paths of the fields of a form that show what cannot be read; each field tells of itself. */
export function useBrokenPlaces() {
  const [broken, setPlaces] = useState(NONE);
  const setBroken = useCallback((path: string, isBroken: boolean): void => {
    setPlaces((before) => {
      if (before.has(path) === isBroken) return before;
      const others = [...before].filter((each) => each !== path);
      return new Set(isBroken ? [...others, path] : others);
    });
  }, []);
  return { broken, setBroken };
}
