import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Command } from '../../shared/keys/command.js';
import { stepCommands } from '../../shared/keys/step-commands.js';
import { useKeys } from '../../shared/keys/use-keys.js';
import { texts } from '../../shared/texts/en.js';
import { ZOOM_STEP } from './steps.js';

const t = texts.timeline;

interface Deeds {
  /** One row on or back; from elsewhere to the row that had the focus last. */
  step: (by: 1 | -1, inside: boolean) => void;
  zoom: (factor: number) => void;
  showAll: () => void;
  /** To the row that has the focus. */
  zoomTo: () => void;
}

/** The single keys of the timeline; those of the time act only while something in it has the focus. */
export function useSingleKeys(boxRef: RefObject<HTMLElement | null>, deeds: Deeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  const commands = useMemo((): Command[] => {
    const acts = (): boolean => boxRef.current?.contains(document.activeElement) ?? false;
    const ofTime = (keys: string, label: string, run: () => void): Command => ({
      id: `timeline-${keys}`,
      label,
      group: 'list',
      keys,
      keysOnly: true,
      acts,
      run,
    });
    return [
      ...stepCommands(
        t.listName,
        (by) => latest.current.step(by, acts()),
        () => !boxRef.current?.closest('[inert]'),
      ),
      ofTime('+', t.zoomIn, () => latest.current.zoom(1 / ZOOM_STEP)),
      ofTime('-', t.zoomOut, () => latest.current.zoom(ZOOM_STEP)),
      ofTime('0', t.whole, () => latest.current.showAll()),
      ofTime('z', t.zoomTo, () => latest.current.zoomTo()),
    ];
  }, [boxRef]);
  useKeys(commands);
}
