import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Command } from '../../shared/keys/command.js';
import { stepCommands } from '../../shared/keys/step-commands.js';
import { useKeys } from '../../shared/keys/use-keys.js';
import { texts } from '../../shared/texts/en.js';
import { WALK_KEYS, type WalkKey } from './walk.js';

const t = texts.graph;

interface Walk {
  /** The task that Tab comes to. */
  at: number;
  count: number;
  /** The task that a key leads to from there. */
  along: (key: WalkKey) => number;
  go: (task: number) => void;
}

/** Arrows, Home and End walk while a task has the focus; `j` and `k` through all tasks in their order, as in a list. */
export function useWalkKeys(canvas: RefObject<HTMLElement | null>, walk: Walk): void {
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  const commands = useMemo((): Command[] => {
    const isInside = (): boolean =>
      canvas.current?.contains(document.activeElement?.closest('[data-task]') ?? null) ?? false;
    const step = (by: 1 | -1): void => {
      const { at, count, go } = latest.current;
      go(isInside() ? Math.min(count - 1, Math.max(0, at + by)) : at);
    };
    return [
      ...WALK_KEYS.map((key): Command => ({
        id: `graph-${key}`,
        label: t.walk[key],
        group: 'list',
        keys: key.toLowerCase(),
        keysOnly: true,
        acts: isInside,
        run: () => latest.current.go(latest.current.along(key)),
      })),
      ...stepCommands(t.name, step, () => !canvas.current?.closest('[inert]')),
    ];
  }, [canvas]);
  useKeys(commands);
}
