import { Tabs as Radix, ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';

interface Choice<T extends string> {
  value: T;
  label: ReactNode;
  icon?: IconName;
  /** How many there are of it. */
  count?: number | undefined;
}

interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly Choice<T>[];
  /** The view of `value`. */
  children: ReactNode;
}

const isOneOf = <T extends string>(choices: readonly Choice<T>[], value: string): value is T =>
  choices.some((choice) => choice.value === value);

/** The class of something in a row of tabs: a tab here, a link where each view has an address. */
export const TAB =
  'text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink data-[state=active]:border-accent data-[state=active]:text-ink inline-flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-2 font-medium whitespace-nowrap -outline-offset-2 transition-colors sm:px-3';

/** Views of one thing within a page; arrows move between the tabs. */
export function Tabs<T extends string>({ label, value, onChange, tabs, children }: TabsProps<T>) {
  return (
    <Radix.Root value={value} onValueChange={(next) => isOneOf(tabs, next) && onChange(next)}>
      <Radix.List aria-label={label} className="border-line flex overflow-x-auto border-b">
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={TAB}>
            {tab.icon && <Icon name={tab.icon} />}
            {tab.label}
            {tab.count !== undefined && <span className="text-muted text-sm font-normal">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      <Radix.Content value={value} className="pt-4 outline-offset-4">
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
}

/** One of a few, all of them in sight: a filter, a zoom, a theme. */
export function Segmented<T extends string>({ label, value, onChange, choices }: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      // Pressing the chosen one again chooses nothing, which is no choice here.
      onValueChange={(next) => isOneOf(choices, next) && onChange(next)}
      className="bg-sunken inline-flex max-w-full flex-wrap gap-0.5 rounded-lg p-0.5"
    >
      {choices.map((choice) => (
        <ToggleGroup.Item
          key={choice.value}
          value={choice.value}
          className="text-muted hover:text-ink data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-card inline-flex min-h-8 items-center gap-1.5 rounded-md px-3 text-sm font-medium transition-colors"
        >
          {choice.icon && <Icon name={choice.icon} />}
          {choice.label}
          {choice.count !== undefined && <span className="text-muted font-normal">{choice.count}</span>}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
