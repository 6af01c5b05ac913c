import { DrawAnswer, isReady } from './messages.js';

/** The first diagram waits for the library as well. */
const PATIENCE_MS = 15_000;

interface Room {
  frame: HTMLIFrameElement;
  ready: Promise<void>;
  waiting: Map<number, (answer: DrawAnswer) => void>;
  leave: () => void;
}

let room: Room | null = null;
let lastId = 0;

function openRoom(): Room {
  const frame = document.createElement('iframe');
  frame.src = '/diagram-room.html';
  frame.title = '';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.sandbox.add('allow-scripts');
  // Words are measured in it: it must have a place, though nobody sees it.
  frame.className =
    'pointer-events-none invisible fixed top-0 -start-[200vw] h-[800px] w-[1200px] print:hidden';
  const waiting: Room['waiting'] = new Map();
  let enter = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    enter = resolve;
  });
  const listen = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow) return;
    if (isReady(data)) enter();
    const answer = DrawAnswer(data);
    if (answer) waiting.get(answer.id)?.(answer);
  };
  window.addEventListener('message', listen);
  document.body.append(frame);
  const leave = (): void => {
    window.removeEventListener('message', listen);
    frame.remove();
  };
  return { frame, ready, waiting, leave };
}

/**
 * Draws Mermaid's text in a sandboxed document and gives the SVG, to be shown as a picture and never as markup.
 * @throws Error when the text is no diagram or takes too long.
 */
export async function drawDiagram(source: string, dark: boolean): Promise<string> {
  room ??= openRoom();
  const here = room;
  const id = ++lastId;
  const answer = await new Promise<DrawAnswer>((resolve) => {
    const late = setTimeout(() => {
      // A diagram that never ends takes its room along; the next one gets a new one.
      here.leave();
      if (room === here) room = null;
      resolve({ id, fault: 'It took too long.' });
    }, PATIENCE_MS);
    here.waiting.set(id, (drawn) => {
      clearTimeout(late);
      resolve(drawn);
    });
    void here.ready.then(() => here.frame.contentWindow?.postMessage({ id, source, dark }, '*'));
  });
  here.waiting.delete(id);
  if ('fault' in answer) throw new Error(answer.fault);
  return answer.picture;
}
