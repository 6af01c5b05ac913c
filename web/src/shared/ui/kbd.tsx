import { Fragment, type ReactNode } from 'react';
import { capsOf } from '../keys/key-names.js';
import { texts } from '../texts/en.js';

/** One cap of a keyboard. */
export const Kbd = ({ children }: { children: ReactNode }) => <kbd className="keycap">{children}</kbd>;

/** The keys of a command, drawn: `g p` as two strokes, `mod+k` as one of two caps. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span dir="ltr" className="inline-flex shrink-0 items-center gap-1">
      {capsOf(keys).map((caps, at) => (
        <Fragment key={at}>
          {at > 0 && <span className="text-muted text-sm">{texts.keys.then}</span>}
          {caps.map((cap) => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
