import mermaid from 'mermaid';
import { DrawRequest, type DrawAnswer } from '../shared/ui/diagram/messages.js';

/**
 * Diagrams are drawn here, in a document without an origin that may fetch nothing but its own code: a library that
 * reads what a model wrote and writes styles and markup from it is not let into the page. The page gets a picture.
 */
const FONT = 'ui-sans-serif, system-ui, sans-serif';
const MAX_SOURCE = 50_000;

function asPicture(svg: string): string {
  // A picture is read as XML, which HTML's way to write it need not be.
  const drawn = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!drawn) throw new Error('Nothing was drawn.');
  const { width = 0, height = 0 } = drawn.viewBox.baseVal;
  drawn.setAttribute('width', String(Math.ceil(width)));
  drawn.setAttribute('height', String(Math.ceil(height)));
  drawn.style.removeProperty('max-width');
  return new XMLSerializer().serializeToString(drawn);
}

async function draw({ id, source, dark }: DrawRequest): Promise<DrawAnswer> {
  try {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      theme: dark ? 'dark' : 'neutral',
      htmlLabels: false,
      fontFamily: FONT,
      maxTextSize: MAX_SOURCE,
      // What a text may not set for itself.
      secure: [
        'secure',
        'securityLevel',
        'startOnLoad',
        'maxTextSize',
        'maxEdges',
        'htmlLabels',
        'themeCSS',
        'fontFamily',
      ],
    });
    const { svg } = await mermaid.render(`diagram-${id}`, source);
    return { id, picture: asPicture(svg) };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) };
  } finally {
    document.body.replaceChildren();
  }
}

// One after the other: the library keeps its settings for all.
let last = Promise.resolve();
addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  const request = DrawRequest(data);
  if (source !== parent || !request) return;
  last = last.then(async () => parent.postMessage(await draw(request), '*'));
});
parent.postMessage({ ready: true }, '*');
