import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.js';
import { Icon, type IconName } from './icons.js';
import { Keys } from './kbd.js';

interface MenuProps {
  label: string;
  icon: IconName;
  /** Only the picture is shown; the label is its name. */
  iconOnly?: boolean;
  look?: ButtonProps['look'];
  small?: boolean;
  open?: boolean;
  onOpen?: (open: boolean) => void;
  /** Prevent the event to leave the focus where an item has put it; else the button gets it back. */
  onCloseAutoFocus?: (event: Event) => void;
  /** Two columns where there is room. */
  wide?: boolean;
  /** `MenuItem`s, in `MenuGroup`s if there are many. */
  children: ReactNode;
  /** What is said around the items. */
  above?: ReactNode;
  below?: ReactNode;
}

/**
 * A button that opens a list of things to do: arrows, Home, End and first letters move, Escape and Tab leave. It is not
 * modal: Radix locks the scrolling of a modal one by a style element, which the page's policy forbids.
 */
export function Menu(props: MenuProps) {
  const { label, icon, iconOnly = false, look, small, open, onOpen, wide, children, above, below } = props;
  const { onCloseAutoFocus } = props;
  return (
    <Radix.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpen ? { onOpenChange: onOpen } : {})}
    >
      <Radix.Trigger asChild>
        <Button
          icon={icon}
          {...(look ? { look } : {})}
          {...(small ? { small } : {})}
          {...(iconOnly ? { 'aria-label': label, title: label } : {})}
        >
          {!iconOnly && label}
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          {...(onCloseAutoFocus ? { onCloseAutoFocus } : {})}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          className={`float animate-fade z-[60] max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto p-1.5 outline-none ${wide ? 'w-[min(38rem,calc(100vw-1.5rem))]' : 'max-w-[calc(100vw-1.5rem)] min-w-48'}`}
        >
          {above}
          <div className={wide ? 'gap-2 sm:columns-2' : ''}>{children}</div>
          {below && <p className="border-line text-muted mt-1.5 border-t px-3 py-2 text-sm">{below}</p>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps {
  icon?: IconName;
  /** A line below that says more. */
  note?: string;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  busy?: boolean;
  /** Leaves the menu open, for what takes a while. */
  stay?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem(props: MenuItemProps) {
  const { icon, note, keys, danger, disabled, busy, stay, onSelect, children } = props;
  return (
    <Radix.Item
      disabled={disabled ?? false}
      aria-busy={busy || undefined}
      onSelect={(event) => {
        if (stay) event.preventDefault();
        onSelect();
      }}
      className={`menu-item ${danger ? 'text-danger' : ''}`}
    >
      {icon && <Icon name={icon} className={danger ? '' : 'text-muted'} />}
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{children}</span>
        {note && <span className="text-muted block text-sm leading-tight">{note}</span>}
      </span>
      {busy && <Icon name="running" className="animate-turn" />}
      {keys && <Keys keys={keys} />}
    </Radix.Item>
  );
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Radix.Group aria-label={label} className="break-inside-avoid">
      <Radix.Label aria-hidden="true" className="text-muted px-2.5 pt-2 pb-1 text-sm">
        {label}
      </Radix.Label>
      {children}
    </Radix.Group>
  );
}

export const MenuLine = () => <Radix.Separator className="bg-line mx-1 my-1.5 h-px" />;
