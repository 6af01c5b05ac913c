import { useState, type ReactNode } from 'react';
import { texts } from '../texts/en.js';
import { AnswerHoldProvider } from './answer-hold.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

interface ConfirmDialogProps {
  open: boolean;
  /** A question: "Delete this plan?" */
  title: string;
  /** What will be lost or spent, and what is kept. */
  children: ReactNode;
  /** What the button does, in its own words; never "OK". */
  action: string;
  /** For what cannot be undone. */
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is destroyed or spent. The way back stands first and has the focus. */
export function ConfirmDialog({
  open,
  title,
  children,
  action,
  danger = false,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [held, setHeld] = useState(false);
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.keep}</Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} disabled={held} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      <AnswerHoldProvider value={setHeld}>
        {typeof children === 'string' ? <p>{children}</p> : children}
      </AnswerHoldProvider>
    </Dialog>
  );
}
