import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { usePrompts } from '../api/get-prompts.js';
import { ExampleButton } from './example-button.js';

const t = texts.newPlan;
const SHOWN = 6;

/** A few examples at a time. */
export function PromptExamples({ onUse }: { onUse: (prompt: string) => void }) {
  const prompts = usePrompts();
  const [from, setFrom] = useState(0);
  const all = prompts.data ?? [];
  const shown = all.slice(from, from + SHOWN);
  if (prompts.isError) return <p className="text-muted text-sm">{t.examplesFailed}</p>;
  return (
    <section aria-label={t.examples} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-muted me-auto text-sm font-medium max-sm:basis-full">{t.examples}</h2>
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
        <Link to="/new" search={{}} className="text-accent px-1 text-sm font-medium hover:underline">
          {t.allExamples}
        </Link>
      </div>
      <ul className="grid min-h-28 grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {shown.map((example) => (
          <li key={example.id}>
            <ExampleButton example={example} onUse={onUse} />
          </li>
        ))}
      </ul>
    </section>
  );
}
