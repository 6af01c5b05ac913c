import type { ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
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
  return (
    <div
      role="group"
      aria-label={t.controls}
      className="float absolute start-3 bottom-3 z-10 flex items-center gap-0.5 p-1"
    >
      <IconButton icon="plus" label={t.zoomIn} onClick={() => camera.zoomBy(STEP)} />
      <IconButton icon="minus" label={t.zoomOut} onClick={() => camera.zoomBy(1 / STEP)} />
      <IconButton
        icon="fit"
        label={t.fit}
        onClick={() => {
          onFollow(false);
          camera.fitAll();
        }}
      />
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
