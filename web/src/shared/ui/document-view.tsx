import { useState } from 'react';
import { texts } from '../texts/en.js';
import { Button } from './button.js';
import { CopyButton } from './copy-button.js';
import { DocumentBody, shapeOf } from './document-body.js';

interface DocumentViewProps {
  text: string;
  contentType: string;
  /** Its name, for the copy button. */
  name: string;
}

/** A text rendered by its type, with a toggle to the source. */
export function DocumentView({ text, contentType, name }: DocumentViewProps) {
  const [raw, setRaw] = useState(false);
  const shape = shapeOf(contentType, name) ?? 'text';
  return (
    <div className="flex flex-col gap-2">
      <div className="flex justify-end gap-1">
        {shape !== 'text' && (
          <Button look="bare" small aria-pressed={raw} onClick={() => setRaw(!raw)}>
            {texts.common.raw}
          </Button>
        )}
        <CopyButton text={text} what={name} />
      </div>
      <DocumentBody text={text} shape={shape} raw={raw} name={name} />
    </div>
  );
}
