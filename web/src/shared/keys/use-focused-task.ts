import { useEffect, useState } from 'react';
import { LAYERS } from './layers.js';

/**
 * The task whose row, bar or node has the focus (`data-task`). It stays through dialogs that lie over the page, such as
 * the palette, so that what is chosen there is about the same task.
 */
export function useFocusedTask(): string | undefined {
  const [task, setTask] = useState<string>();
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || target.closest(LAYERS)) return;
      setTask(target.closest<HTMLElement>('[data-task]')?.dataset['task']);
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, []);
  return task;
}
