import { formatAmount } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import type { Match } from '../find-matches.js';
import { chunksOf, foldAt, linesIn } from '../fold-text.js';
import type { ShownText } from '../shown-texts.js';
import { Highlighted } from './highlighted.js';

const t = texts.terminal;

interface WordsProps {
  shown: ShownText;
  pattern: RegExp | null;
  current: Match | null;
  /** A text that still grows, or that a person has opened, stands whole. */
  whole: boolean;
  onWhole: (whole: boolean) => void;
  streaming: boolean;
}

/** What the model thought or answered, each with its sign and name. */
export function Words({ shown, pattern, current, whole, onWhole, streaming }: WordsProps) {
  const { part, text, json } = shown;
  const here = current?.part === part ? current.start : null;
  const cut = streaming ? null : foldAt(text);
  // What is searched for has to be seen.
  const folded = cut !== null && !whole && (here === null || here < cut);
  const reasoning = part === 'reasoning';
  return (
    <div className={reasoning ? 'text-muted' : ''}>
      <p className="text-muted flex items-center gap-1.5 font-sans text-xs font-medium select-none">
        <Icon name={reasoning ? 'thought' : 'speech'} className="size-3.5" />
        {reasoning ? t.reasoning : json ? t.answerJson : t.answer}
      </p>
      <div
        className={`border-s-2 ps-3 whitespace-pre-wrap ${reasoning ? 'border-line border-dashed' : 'border-line'}`}
        title={text.startsWith(t.missed) ? t.missedNote : undefined}
        dir="auto"
      >
        {chunksOf(folded ? text.slice(0, cut) : text).map((chunk) => (
          <div key={chunk.start}>
            <Highlighted
              text={chunk.text}
              pattern={pattern}
              current={
                here !== null && here >= chunk.start && here < chunk.start + chunk.text.length
                  ? here - chunk.start
                  : null
              }
            />
          </div>
        ))}
        {cut !== null && (
          <Button small look="bare" className="-ms-2.5 font-sans" onClick={() => onWhole(folded)}>
            {folded ? t.showAll(formatAmount(linesIn(text))) : t.showLess}
          </Button>
        )}
      </div>
    </div>
  );
}
