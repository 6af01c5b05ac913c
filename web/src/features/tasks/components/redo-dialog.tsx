import type { ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';

const t = texts.tasks;

interface RedoDialogProps {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** What else is known of it: which tasks, at what cost. */
  children?: ReactNode;
}

/** Asks before a task and all that rests on it are made anew, since that costs. */
export function RedoDialog({ open, onClose, onConfirm, children }: RedoDialogProps) {
  return (
    <Dialog
      open={open}
      title={t.regenerateTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.keep}</Button>
          <Button
            look="primary"
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            {t.regenerateConfirm}
          </Button>
        </>
      }
    >
      <p>{t.regenerateBody}</p>
      {children}
    </Dialog>
  );
}
