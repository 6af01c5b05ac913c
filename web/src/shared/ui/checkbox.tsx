import { Checkbox as RadixCheckbox, Switch as RadixSwitch } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { Icon } from './icons.js';

interface ToggleProps {
  label: ReactNode;
  /** A line below that says what it does. */
  note?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

interface LinesProps extends Pick<ToggleProps, 'label' | 'note'> {
  id: string;
}

function Lines({ id, label, note }: LinesProps) {
  return (
    <span className="min-w-0">
      <label htmlFor={id} className="cursor-pointer font-medium">
        {label}
      </label>
      {note && (
        <span id={`${id}-note`} className="text-muted block text-sm">
          {note}
        </span>
      )}
    </span>
  );
}

/** One of several that may be chosen; it holds when the form is sent. */
export function Checkbox({
  checked,
  onChange,
  ...props
}: Omit<ToggleProps, 'checked'> & { checked: boolean | 'indeterminate' }) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <RadixCheckbox.Root
        id={id}
        checked={checked}
        disabled={props.disabled ?? false}
        aria-describedby={props.note ? `${id}-note` : undefined}
        onCheckedChange={(next) => onChange(next === true)}
        className="border-edge bg-surface data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent text-on-accent mt-0.5 inline-flex size-5 shrink-0 items-center justify-center rounded-md border transition-colors disabled:opacity-50"
      >
        <RadixCheckbox.Indicator>
          <Icon name={checked === 'indeterminate' ? 'minus' : 'check'} />
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <Lines id={id} label={props.label} {...(props.note ? { note: props.note } : {})} />
    </div>
  );
}

/** On or off, at once. */
export function Switch({ label, note, checked, disabled, onChange }: ToggleProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <Lines id={id} label={label} {...(note ? { note } : {})} />
      <RadixSwitch.Root
        id={id}
        checked={checked}
        disabled={disabled ?? false}
        aria-describedby={note ? `${id}-note` : undefined}
        onCheckedChange={onChange}
        className="bg-edge data-[state=checked]:bg-accent mt-0.5 inline-flex h-6 w-10 shrink-0 items-center rounded-full p-0.5 transition-colors disabled:opacity-50"
      >
        <RadixSwitch.Thumb className="bg-surface size-5 rounded-full transition-[margin] data-[state=checked]:ms-4" />
      </RadixSwitch.Root>
    </div>
  );
}
