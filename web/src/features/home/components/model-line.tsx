import type { ModelView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { ModelCheck } from './model-check.js';

/** Which model plans are made with, and whether it answers. */
export const ModelLine = ({ model }: { model: ModelView }) => (
  <div className="flex flex-wrap items-start gap-x-3 gap-y-2 text-sm">
    <p className="text-muted py-1.5">
      {texts.home.madeWith} <span className="text-ink font-mono">{model.id}</span>
    </p>
    <ModelCheck />
  </div>
);
