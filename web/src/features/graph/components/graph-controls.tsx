import type { ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import type { Camera } from '../use-camera.js';

const t = texts.graph;
const STEP = 1.4;

interface GraphControlsProps {
  camera: Camera;
  /** Whether the view goes along with what runs; null when nothing can run any more. */
  follows: boolean | null;
  onFollow: (follows: boolean) => void;
  /** A way to the same as text. */
  alternative: ReactNode;
}

/** What moves the view, for a hand without a wheel. */
export function GraphControls({ camera, follows, onFollow, alternative }: GraphControlsProps) {
  const button = (label: string, icon: 'plus' | 'bar' | 'fit', act: () => void) => (
    <Button small look="bare" icon={icon} aria-label={label} title={label} onClick={act} />
  );
  return (
    <div
      role="group"
      aria-label={t.controls}
      className="card absolute start-3 bottom-3 z-10 flex items-center gap-0.5 p-1"
    >
      {button(t.zoomIn, 'plus', () => camera.zoomBy(STEP))}
      {button(t.zoomOut, 'bar', () => camera.zoomBy(1 / STEP))}
      {button(t.fit, 'fit', () => {
        onFollow(false);
        camera.fitAll();
      })}
      {follows !== null && (
        <Button
          small
          look={follows ? 'quiet' : 'bare'}
          icon="follow"
          aria-pressed={follows}
          aria-label={t.follow}
          title={t.follow}
          onClick={() => onFollow(!follows)}
        >
          <span className="max-sm:hidden">{t.follow}</span>
        </Button>
      )}
      {alternative}
    </div>
  );
}
