import { useId, useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';

const t = texts.plans;
const MAX_TAGS = 20;
const MAX_LENGTH = 60;

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

interface TagDialogProps {
  plans: readonly PlanView[];
  onSave: (tags: string[]) => void;
  onClose: () => void;
}

/** The tags of one plan, or tags that many get on top of their own. */
export function TagDialog({ plans, onSave, onClose }: TagDialogProps) {
  const [only] = plans;
  const [text, setText] = useState(plans.length === 1 && only ? only.tags.join(', ') : '');
  const id = useId();
  const tags = tagsIn(text);
  const wrong =
    tags.some((tag) => tag.length > MAX_LENGTH) ||
    plans.some((plan) => new Set([...(plans.length > 1 ? plan.tags : []), ...tags]).size > MAX_TAGS);
  const pointless = plans.length > 1 && tags.length === 0;
  return (
    <Dialog
      open
      title={t.tagTitle(plans.length)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.keep}</Button>
          <Button type="submit" form={`${id}-form`} look="primary" disabled={wrong || pointless}>
            {t.tagConfirm}
          </Button>
        </>
      }
    >
      <form
        id={`${id}-form`}
        className="flex flex-col gap-1"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong && !pointless) onSave(tags);
        }}
      >
        <label htmlFor={id} className="text-sm font-medium">
          {t.tagLabel}
        </label>
        <input
          id={id}
          className="field min-h-10"
          dir="auto"
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-hint`} className={`text-sm ${wrong ? 'text-danger' : 'text-muted'}`}>
          {t.tagHint}
        </p>
      </form>
    </Dialog>
  );
}
