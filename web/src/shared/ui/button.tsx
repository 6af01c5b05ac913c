import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import { Icon, type IconName } from './icons.js';

export type ButtonLook = 'primary' | 'quiet' | 'danger' | 'bare';

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent border-transparent shadow-card hover:brightness-110',
  quiet: 'bg-surface text-ink border-line shadow-card hover:bg-sunken hover:border-edge',
  danger: 'bg-danger text-on-danger border-transparent shadow-card hover:brightness-110',
  bare: 'bg-transparent text-muted border-transparent hover:bg-sunken hover:text-ink',
};

const SHAPE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-lg border font-medium whitespace-nowrap transition-[background-color,border-color,color,filter] disabled:opacity-50 disabled:shadow-none aria-busy:cursor-not-allowed aria-busy:opacity-50 aria-busy:shadow-none';

export const buttonClass = (look: ButtonLook, small = false): string =>
  `${SHAPE} ${LOOKS[look]} ${small ? 'min-h-8 px-2.5 text-sm' : 'min-h-10 px-4'}`;

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  small?: boolean;
  icon?: IconName;
  busy?: boolean;
}

/** Neither does it, nor does it send the form that it belongs to. */
const takesNoPress = (event: MouseEvent): void => event.preventDefault();

/** `busy` keeps the button where it is, with the focus, which a disabled one would lose; and takes no second press. */
export function Button({
  look = 'quiet',
  small = false,
  icon,
  busy,
  children,
  disabled,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled && !busy}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? takesNoPress : onClick}
      className={`${buttonClass(look, small)} ${rest.className ?? ''}`}
    >
      {busy ? <Icon name="running" className="animate-turn" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
