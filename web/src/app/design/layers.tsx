import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.js';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../../shared/ui/menu.js';
import { Popover } from '../../shared/ui/popover.js';
import { useToast } from '../../shared/ui/toast-context.js';
import { Tooltip } from '../../shared/ui/tooltip.js';
import { Specimen } from './specimen.js';

export function Layers() {
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  return (
    <Specimen name="What opens">
      <Menu label="Actions" icon="more">
        <MenuGroup label="Plan">
          <MenuItem icon="pause" onSelect={() => toast({ text: 'Paused', tone: 'blue' })}>
            Pause
          </MenuItem>
          <MenuItem icon="copy" keys="c" note="With its answers" onSelect={() => undefined}>
            Duplicate
          </MenuItem>
          <MenuItem disabled onSelect={() => undefined}>
            Not now
          </MenuItem>
        </MenuGroup>
        <MenuLine />
        <MenuItem icon="trash" danger onSelect={() => setAsking(true)}>
          Delete
        </MenuItem>
      </Menu>
      <Popover label="Filter" trigger={<Button icon="filter">Popover</Button>}>
        A few controls stand here.
      </Popover>
      <Tooltip text="A word more" keys="g t">
        <Button>Tooltip</Button>
      </Tooltip>
      <Button onClick={() => setAsking(true)}>Dialog</Button>
      <Button
        onClick={() => toast({ text: 'The task was removed', undo: () => toast({ text: 'It is back' }) })}
      >
        Toast with undo
      </Button>
      <Button onClick={() => toast({ text: 'It could not be saved', tone: 'red' })}>
        Toast of a failure
      </Button>
      <ConfirmDialog
        open={asking}
        title="Delete this plan?"
        action="Delete for good"
        danger
        onConfirm={() => setAsking(false)}
        onClose={() => setAsking(false)}
      >
        The plan and 164 files are deleted for good. This cannot be undone.
      </ConfirmDialog>
    </Specimen>
  );
}
