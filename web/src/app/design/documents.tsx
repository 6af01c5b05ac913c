import { DocumentBody, type Shape } from '../../shared/ui/document-body.js';
import { DocumentView } from '../../shared/ui/document-view.js';
import { FoldedText } from '../../shared/ui/folded-text.js';
import { PlainText } from '../../shared/ui/plain-text.js';
import { SandboxedFrame } from '../../shared/ui/sandboxed-frame.js';
import { Specimen } from './specimen.js';

const MARKDOWN = `## Opening

A **zero-waste** café, see [the plan](https://example.org), with \`inline code\`.

- Seats for forty
- A team of six

| Item | Cost |
| --- | ---: |
| Oven | 4,000 |
| Chairs | 2,400 |

\`\`\`ts
const seats: number = tables.reduce((sum, { places }) => sum + places, 0);
\`\`\`
`;

/** One text of each shape that is drawn in a way of its own. */
const TEXTS: Record<Shape, string> = {
  markdown: MARKDOWN,
  json: JSON.stringify({ title: 'A café', seats: 40, team: [{ role: 'Cook', days: 5 }], open: null }),
  csv: 'Item,Cost\nOven,4000\nChairs,2400\n',
  mermaid: 'flowchart LR\n  a[Lease] --> b[Kitchen]\n  b --> c[Opening]',
  text: 'As it was written, line\n  by line.',
};
const LONG = 'One line of a long text.\n'.repeat(1000);

/** What models and tasks wrote, in each of its shapes. */
export const Documents = () => (
  <>
    {(Object.keys(TEXTS) as Shape[]).map((shape) => (
      <Specimen key={shape} name={`Document: ${shape}`}>
        <div className="w-full min-w-0">
          <DocumentBody text={TEXTS[shape]} shape={shape} raw={false} name={shape} />
        </div>
      </Specimen>
    ))}
    <Specimen name="Document with its source">
      <div className="w-full min-w-0">
        <DocumentView text={MARKDOWN} contentType="text/markdown" name="opening.md" />
      </div>
    </Specimen>
    <Specimen name="Folded text">
      <div className="flex max-h-60 w-full min-w-0 flex-col gap-2 overflow-y-auto">
        <FoldedText text={LONG}>{(text) => <PlainText text={text} />}</FoldedText>
      </div>
    </Specimen>
    <Specimen name="Frame">
      <SandboxedFrame src="data:text/html,<p>A report in its frame.</p>" title="A report" className="h-24" />
    </Specimen>
  </>
);
