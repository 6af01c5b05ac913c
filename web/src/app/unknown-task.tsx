import { texts } from '../shared/texts/en.js';
import { Button } from '../shared/ui/button.js';

/** The address names a task that the plan does not have, as an old or mistyped link does. */
export const UnknownTask = ({ name, onClose }: { name: string; onClose: () => void }) => (
  <p
    role="status"
    className="tone-amber tone-fill flex items-center justify-between gap-2 rounded-lg px-3 py-1 text-sm"
  >
    {texts.tasks.unknown(name)}
    <Button small look="bare" icon="cross" aria-label={texts.ui.dismiss} onClick={onClose} />
  </p>
);
