/** Keeps the object's address until the browser has surely begun to read it. */
const KEPT_MS = 60_000;

/** Saves what the page already holds, as a link with `download` saves what has an address. */
export function saveFile(contents: Blob, name: string): void {
  const href = URL.createObjectURL(contents);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
