import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Checkbox, Switch } from '../../shared/ui/checkbox.js';
import { CopyButton } from '../../shared/ui/copy-button.js';
import { Field } from '../../shared/ui/field.js';
import { IconButton } from '../../shared/ui/icon-button.js';
import { Keys } from '../../shared/ui/kbd.js';
import { SearchField } from '../../shared/ui/search-field.js';
import { Select } from '../../shared/ui/select.js';
import { Segmented, Tabs } from '../../shared/ui/tabs.js';
import { Specimen } from './specimen.js';

const LOOKS = ['primary', 'quiet', 'danger', 'bare'] as const;
const VIEWS = [
  { value: 'graph', label: 'Graph', icon: 'graph' },
  { value: 'tasks', label: 'Tasks', icon: 'list', count: 61 },
  { value: 'time', label: 'Timeline', icon: 'timeline' },
] as const;
type View = (typeof VIEWS)[number]['value'];

export function Controls() {
  const [view, setView] = useState<View>('graph');
  const [on, setOn] = useState(true);
  const [text, setText] = useState('');
  return (
    <>
      {LOOKS.map((look) => (
        <Specimen key={look} name={`Button, ${look}`}>
          <Button look={look}>Plain</Button>
          <Button look={look} icon="retry">
            With icon
          </Button>
          <Button look={look} busy>
            Busy
          </Button>
          <Button look={look} disabled>
            Disabled
          </Button>
          <Button look={look} small icon="plus">
            Small
          </Button>
        </Specimen>
      ))}
      <Specimen name="Small things">
        <IconButton icon="settings" label="Settings" keys="g s" />
        <CopyButton text="copied" what="the word" />
        <Keys keys="mod+k" />
        <Keys keys="g p" />
        <Keys keys="escape" />
      </Specimen>
      <Specimen name="Choices">
        <Segmented label="View" value={view} onChange={setView} choices={VIEWS} />
        <Select aria-label="View" value={view} onChange={setView} options={VIEWS} />
        <Checkbox label="Checked" note="What it does" checked={on} onChange={setOn} />
        <Checkbox label="Partly" checked="indeterminate" onChange={setOn} />
        <Checkbox label="Disabled" checked={false} disabled onChange={setOn} />
        <div className="w-full">
          <Switch label="Single keys" note="Off where they get in the way" checked={on} onChange={setOn} />
        </div>
      </Specimen>
      <Specimen name="Fields">
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <Field label="Title" hint="Found by itself when left empty">
            {(ids) => <input {...ids} className="field min-h-10" placeholder="A bakery in Lyon" />}
          </Field>
          <Field label="Budget" wrong="A number of dollars, like 2.50">
            {(ids) => <input {...ids} className="field min-h-10" defaultValue="two" />}
          </Field>
          <Field label="Disabled">{(ids) => <input {...ids} className="field min-h-10" disabled />}</Field>
          <SearchField label="Search plans" value={text} onSettled={(next) => setText(next ?? '')} />
        </div>
      </Specimen>
      <Tabs label="Views" value={view} onChange={setView} tabs={VIEWS}>
        The view called {view}.
      </Tabs>
    </>
  );
}
