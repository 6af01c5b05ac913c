import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  /** What to do next, in a sentence. */
  children?: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
}

/** Where nothing is yet: what will be here, and the step that brings it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="card sheen flex flex-col items-center gap-2 px-6 py-14 text-center">
      <span className="glass text-accent mb-2 inline-flex size-12 items-center justify-center">
        <Icon name={icon} className="scale-125" />
      </span>
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="text-muted max-w-prose">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
