import type { ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.js';

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
    <ConfirmDialog
      open={open}
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
