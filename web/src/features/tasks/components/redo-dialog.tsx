import type { ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.js';

const t = texts.tasks;

interface RedoDialogProps {
  onClose: () => void;
  onConfirm: () => void;
  /** Which tasks run again, at what cost. */
  children: ReactNode;
}

/** Asks before a task and all that rests on it are made anew, since that costs. */
export function RedoDialog({ onClose, onConfirm, children }: RedoDialogProps) {
  return (
    <ConfirmDialog
      open
      title={t.regenerateTitle}
      action={t.regenerateConfirm}
      onClose={onClose}
      onConfirm={() => {
        onConfirm();
        onClose();
      }}
    >
      <p>{t.regenerateBody}</p>
      {children}
    </ConfirmDialog>
  );
}
