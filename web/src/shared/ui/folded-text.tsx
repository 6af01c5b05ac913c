import { type ReactNode, useState } from 'react';
import { formatCount } from '../format/numbers.js';
import { texts } from '../texts/en.js';
import { Button } from './button.js';

const FOLD_AT = 16_000;
/** A fold that hides less than this is a nuisance. */
const WORTH_HIDING = 4_000;

/** The first part of a long text, up to the end of a paragraph where one is near. */
function firstPart(text: string): string {
  const paragraph = text.lastIndexOf('\n\n', FOLD_AT);
  const line = text.lastIndexOf('\n', FOLD_AT);
  const cut = [paragraph, line].find((at) => at > FOLD_AT / 2) ?? FOLD_AT;
  return text.slice(0, cut);
}

interface FoldedTextProps {
  text: string;
  children: (text: string) => ReactNode;
}

/** Shows a long text by its first part until all of it is asked for: to draw the rest costs time and place. */
export function FoldedText({ text, children }: FoldedTextProps) {
  const [open, setOpen] = useState(false);
  if (open || text.length < FOLD_AT + WORTH_HIDING) return children(text);
  const part = firstPart(text);
  return (
    <>
      {children(part)}
      <Button small icon="down" className="self-start" onClick={() => setOpen(true)}>
        {texts.common.showRest(formatCount(text.length - part.length))}
      </Button>
    </>
  );
}
