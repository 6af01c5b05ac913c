import type { SelectHTMLAttributes } from 'react';
import { Icon } from './icons.js';

interface SelectProps<T extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'value' | 'onChange' | 'children'
> {
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; disabled?: boolean }[];
}

/** The system's own list, which every phone and screen reader knows, in our clothes. */
export function Select<T extends string>({
  value,
  onChange,
  options,
  className = '',
  ...rest
}: SelectProps<T>) {
  return (
    <span className={`relative inline-flex ${className}`}>
      <select
        {...rest}
        className="field field-list min-h-10"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        name="down"
        className="text-muted pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2"
      />
    </span>
  );
}
