import { useEffect, useState } from 'react';

/** `value` as it was when it last stayed the same for `ms` milliseconds. */
export function usePause<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
