import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script of the built page; sizes in bytes. */
export interface Script {
  file: string;
  size: number;
  gzip: number;
}

const IN_HTML = /<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+\.js)"/g;
// `import {a} from "./x.js"`, `import "./x.js"`, `export … from "./x.js"`; not `import("./x.js")`, which waits.
const STATIC_IMPORT = /\b(?:import|export)\b\s*(?:[\w$*{}\s,]*?\bfrom\b)?\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
// Minified: `import{a as b}from"./x.js"`.
const TIGHT_IMPORT = /\b(?:import|export)[\w$*{}\s,]*\}from["'](\.{1,2}\/[^"']+\.js)["']/g;

/** The scripts that a page's HTML names. */
export const scriptsInHtml = (html: string): string[] =>
  [...html.matchAll(IN_HTML)].map(([, file = '']) => file);

/** What a module imports before it runs. */
export const staticImports = (source: string): string[] => [
  ...new Set(
    [STATIC_IMPORT, TIGHT_IMPORT].flatMap((each) => [...source.matchAll(each)].map(([, file = '']) => file)),
  ),
];

/** Every script that a built page loads before it can be used: those in its HTML and what they import statically. */
export const initialScripts = (distFolder: string): Script[] =>
  withImports(distFolder, scriptsInHtml(readFileSync(path.join(distFolder, 'index.html'), 'utf8')));

/**
 * What is loaded for the chunk of this name and by nothing that the page needs at its start.
 * @throws Error when no chunk has the name.
 */
export function chunkScripts(distFolder: string, name: string): Script[] {
  const chunk = readdirSync(path.join(distFolder, 'assets')).find(
    (file) => file.startsWith(`${name}-`) && file.endsWith('.js'),
  );
  if (!chunk) throw new Error(`${distFolder} has no chunk ${name}: build the page first`);
  const atStart = new Set(initialScripts(distFolder).map(({ file }) => file));
  return withImports(distFolder, [`assets/${chunk}`]).filter(({ file }) => !atStart.has(file));
}

/** Scripts and what they import statically, each once; the largest first. */
function withImports(distFolder: string, files: readonly string[]): Script[] {
  const waiting = [...files];
  const found = new Map<string, Script>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const source = readFileSync(path.join(distFolder, file));
    found.set(file, { file, size: source.length, gzip: gzipSync(source).length });
    for (const other of staticImports(source.toString('utf8')))
      waiting.push(path.posix.join(path.posix.dirname(file), other));
  }
  return [...found.values()].sort((a, b) => b.gzip - a.gzip);
}
