import { useId, useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Field } from '../../../shared/ui/field.js';

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
          <Button type="submit" form={id} look="primary" disabled={wrong || pointless}>
            {t.tagConfirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong && !pointless) onSave(tags);
        }}
      >
        <Field label={t.tagLabel} hint={t.tagHint} wrong={wrong ? t.tagHint : null}>
          {(ids) => (
            <input
              {...ids}
              className="field min-h-10"
              dir="auto"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
