import type { PromptExample } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';

interface ExampleButtonProps {
  example: PromptExample;
  onUse: (prompt: string) => void;
}

/** An example in its own language; a click puts it into the field, where it can be changed. */
export function ExampleButton({ example, onUse }: ExampleButtonProps) {
  return (
    <button
      type="button"
      lang={example.language}
      dir="auto"
      aria-label={texts.newPlan.useExample(example.title)}
      onClick={() => onUse(example.prompt)}
      className="card hover:border-accent h-full w-full px-3 py-2.5 text-start transition-colors duration-150"
    >
      <span className="block text-sm font-medium">{example.title}</span>
      <span className="text-muted line-clamp-2 text-sm">{example.prompt}</span>
    </button>
  );
}
