import type { Command } from '../shared/keys/command.js';
import { ConfirmDialog } from '../shared/ui/confirm-dialog.js';

/** The question before a command that spends, approves or destroys. */
export default function ConfirmCommand({ command, onClose }: { command: Command; onClose: () => void }) {
  if (!command.confirm) return null;
  const { title, body, action, danger = false } = command.confirm;
  return (
    <ConfirmDialog
      open
      title={title}
      action={action}
      danger={danger}
      onClose={onClose}
      onConfirm={() => {
        onClose();
        command.run();
      }}
    >
      {body}
    </ConfirmDialog>
  );
}
