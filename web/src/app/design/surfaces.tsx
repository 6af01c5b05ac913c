import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { SidePanel, WithPanel } from '../../shared/ui/side-panel.js';
import { TaskMark } from '../../shared/ui/status.js';
import { Specimen } from './specimen.js';

export function Surfaces() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Specimen name="Surfaces">
        <div className="sheen grid w-full gap-3 rounded-2xl p-4 sm:grid-cols-2">
          <div className="card p-4">Card</div>
          <div className="glass p-4">Glass</div>
          <div className="float p-4">Float</div>
          <div className="bg-sunken rounded-xl p-4">Sunken</div>
        </div>
      </Specimen>
      <WithPanel
        panel={
          open && (
            <SidePanel
              title="Work breakdown"
              subtitle={<TaskMark status="running" />}
              subject="wbs"
              onClose={() => setOpen(false)}
            >
              What the task wrote.
            </SidePanel>
          )
        }
      >
        <Button onClick={() => setOpen(true)}>Open a side panel</Button>
      </WithPanel>
    </>
  );
}
