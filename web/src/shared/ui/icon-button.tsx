import { Button, type ButtonProps } from './button.js';
import type { IconName } from './icons.js';
import { Tooltip } from './tooltip.js';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'title'> {
  icon: IconName;
  /** Its name, said and shown on hover. */
  label: string;
  keys?: string | undefined;
}

/** A button that is only a picture, with its name on hover and for a screen reader. */
export function IconButton({ label, keys, look = 'bare', small = true, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} look={look} small={small} aria-label={label} />
    </Tooltip>
  );
}
