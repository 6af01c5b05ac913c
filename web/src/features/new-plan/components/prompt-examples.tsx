import { useState } from 'react';
import type { PromptExample } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { usePrompts } from '../api/get-prompts.js';

const t = texts.newPlan;
const SHOWN = 6;

/** A few examples at a time; a click puts one into the field, where it can be changed. */
export function PromptExamples({ onUse }: { onUse: (example: PromptExample) => void }) {
  const prompts = usePrompts();
  const [from, setFrom] = useState(0);
  const all = prompts.data ?? [];
  const shown = all.slice(from, from + SHOWN);
  if (prompts.isError) return <p className="text-muted text-sm">{t.examplesFailed}</p>;
  return (
    <section aria-label={t.examples} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-muted text-sm font-medium">{t.examples}</h2>
        {all.length > SHOWN && (
          <Button
            look="bare"
            small
            icon="retry"
            onClick={() => setFrom(from + SHOWN < all.length ? from + SHOWN : 0)}
          >
            {t.otherExamples}
          </Button>
        )}
      </div>
      <ul className="grid min-h-28 grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {shown.map((example) => (
          <li key={example.id}>
            <button
              type="button"
              lang={example.language}
              aria-label={t.useExample(example.title)}
              onClick={() => onUse(example)}
              className="card hover:border-accent h-full w-full px-3 py-2.5 text-start transition-colors duration-150"
            >
              <span className="block text-sm font-medium">{example.title}</span>
              <span className="text-muted line-clamp-2 text-sm">{example.prompt}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
