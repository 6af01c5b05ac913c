import { usePageTitle } from '../../shared/ui/page-title.js';
import { Colours } from './colours.js';
import { Controls } from './controls.js';
import { Contents } from './contents.js';
import { Documents } from './documents.js';
import { Layers } from './layers.js';
import { Surfaces } from './surfaces.js';

const SCHEMES = ['light', 'dark'] as const;

/** Every part of the page in every state, in both themes beside each other; in development only. */
export function DesignPage() {
  usePageTitle('Design');
  return (
    <div className="grid gap-6 xl:grid-cols-2">
      {SCHEMES.map((scheme) => (
        <section
          key={scheme}
          aria-label={scheme}
          style={{ colorScheme: scheme }}
          className="bg-canvas text-ink border-line flex min-w-0 flex-col gap-10 rounded-2xl border p-4 sm:p-6"
        >
          <Colours />
          <Controls />
          <Contents />
          <Documents />
          <Layers />
          <Surfaces />
        </section>
      ))}
    </div>
  );
}
