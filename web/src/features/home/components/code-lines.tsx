import { CopyButton } from '../../../shared/ui/copy-button.js';

/** Lines to be typed somewhere else, with a button that copies them; `what` names them for a screen reader. */
export function CodeLines({ lines, what }: { lines: string; what: string }) {
  return (
    <div className="bg-sunken relative rounded-lg">
      <pre
        aria-label={what}
        role="group"
        dir="ltr"
        className="py-2.5 ps-3 pe-11 font-mono text-xs leading-relaxed whitespace-pre-wrap"
      >
        {lines}
      </pre>
      <div className="bg-sunken absolute end-1 top-1 rounded-lg">
        <CopyButton text={lines} what={what} />
      </div>
    </div>
  );
}
