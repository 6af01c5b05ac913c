import type { Command } from './command.js';
import { isSingle, strokeOf } from './key-names.js';
import { LAYERS } from './layers.js';

/** How long a first stroke (`g`) waits for its second. */
const SEQUENCE_MS = 1200;

const EDITABLE =
  'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=true]';

export interface KeyListenerOptions {
  commands: () => readonly Command[];
  run: (command: Command) => void;
  singleKeys: () => boolean;
}

/** Takes `event` to the command it means. Gives back the function that the document's keydown calls. */
export function createKeyListener({ commands, run, singleKeys }: KeyListenerOptions) {
  let first = '';
  let at = 0;
  return (event: KeyboardEvent): void => {
    const stroke = strokeOf(event);
    if (stroke === null || event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const plain = !stroke.startsWith('mod+');
    if (plain && target?.closest(EDITABLE)) return;
    if (target?.closest(LAYERS)) return;
    if (plain && isSingle(stroke) && !singleKeys()) return;
    const before = first !== '' && event.timeStamp - at < SEQUENCE_MS ? `${first} ` : '';
    const all = commands().filter(({ acts }) => acts?.() ?? true);
    const command =
      all.findLast(({ keys }) => keys === `${before}${stroke}`) ??
      all.findLast(({ keys }) => keys === stroke);
    first = '';
    if (command) {
      event.preventDefault();
      run(command);
    } else if (all.some(({ keys }) => keys?.startsWith(`${stroke} `))) {
      first = stroke;
      at = event.timeStamp;
    }
  };
}
