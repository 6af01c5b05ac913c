import { memo } from 'react';

interface HighlightedProps {
  text: string;
  pattern: RegExp | null;
  /** Where in the text the match is that one stands at. */
  current: number | null;
}

/** `text` with every match marked, and the one that one stands at marked apart. */
export const Highlighted = memo(function Highlighted({ text, pattern, current }: HighlightedProps) {
  if (!pattern) return <>{text}</>;
  const parts = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const here = index === current;
    parts.push(
      text.slice(from, index),
      <mark key={index} data-current={here || undefined} className={here ? 'mark-current' : undefined}>
        {found}
      </mark>,
    );
    from = index + found.length;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
});
