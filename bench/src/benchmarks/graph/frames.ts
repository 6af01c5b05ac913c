import type { launchBrowser } from '@planwright/e2e/stack';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newPage']>>;

/** A rectangle on the page, in its pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const STEPS = 40;
/** From the whole graph to where titles are read, and back. */
const ZOOMS = 18;
const WHEEL = 60;
/** What a zoom lets be read comes when the hand rests: those frames count, too. */
const REST_MS = 700;

/** Notes, in the page, when each frame begins. */
const NOTE_FRAMES = `
  globalThis.planwrightFrames = [];
  const note = (at) => {
    globalThis.planwrightFrames.push(at);
    globalThis.planwrightNoting = requestAnimationFrame(note);
  };
  requestAnimationFrame(note);`;

const NOTED = `(() => {
  cancelAnimationFrame(globalThis.planwrightNoting);
  return globalThis.planwrightFrames;
})()`;

/** One step of a wheel with Ctrl, and the frame after it: the browser would take a real one for a zoom of the page. */
const zoomStep = ({ x, y }: { x: number; y: number }, deltaY: number): string => `
  new Promise((drawn) => {
    const target = document.querySelector('.react-flow__pane') ?? document.body;
    const init = { deltaY: ${deltaY}, ctrlKey: true, clientX: ${x}, clientY: ${y}, bubbles: true, cancelable: true };
    target.dispatchEvent(new WheelEvent('wheel', init));
    requestAnimationFrame(drawn);
  })`;

/** Milliseconds of each frame while a hand draws the view in circles, then zooms in and out by the wheel, with rests. */
export async function frameTimes(page: Page, box: Box): Promise<number[]> {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const reach = Math.min(box.width, box.height) / 3;
  await page.mouse.move(middle.x, middle.y);
  await page.evaluate(NOTE_FRAMES);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    const angle = (4 * Math.PI * step) / STEPS;
    await page.mouse.move(middle.x + reach * Math.sin(angle), middle.y + reach * (1 - Math.cos(angle)) * 0.5);
  }
  await page.mouse.up();
  for (const wheel of [-WHEEL, WHEEL]) {
    for (let step = 0; step < ZOOMS; step++) await page.evaluate(zoomStep(middle, wheel));
    await page.waitForTimeout(REST_MS);
  }
  const times = await page.evaluate<number[]>(NOTED);
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
}
