import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chunkScripts, initialScripts, staticImports } from './initial-scripts.js';

const folder = mkdtempSync(join(tmpdir(), 'planwright-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('staticImports', () => {
  it('takes what is imported before a module runs, minified or not', () => {
    const source = `import{a as b,c}from"./one.js";import"./two.js";import d, { e } from '../three.js';
      export{f}from"./four.js";const g=()=>import("./later.js");const text="from ./no.js";import*as h from"./five.js"`;
    expect(staticImports(source).sort()).toEqual([
      '../three.js',
      './five.js',
      './four.js',
      './one.js',
      './two.js',
    ]);
  });
});

describe('initialScripts', () => {
  it('follows imports from the HTML, each file once, and leaves out what comes later', () => {
    mkdirSync(join(folder, 'assets'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write(
      'index.html',
      '<script type="module" crossorigin src="/assets/main.js"></script><link rel="modulepreload" href="/assets/base.js"><link rel="stylesheet" href="/assets/a.css">',
    );
    write('assets/main.js', `import{x}from"./base.js";import"./more.js";import("./page.js")`);
    write('assets/base.js', `export const x=1;import"./more.js"`);
    write('assets/more.js', '"y".repeat(9)');
    write('assets/page.js', 'late()');
    const scripts = initialScripts(folder);
    expect(scripts.map(({ file }) => file).sort()).toEqual([
      'assets/base.js',
      'assets/main.js',
      'assets/more.js',
    ]);
    expect(scripts.every(({ gzip, size }) => gzip > 0 && size > 0)).toBe(true);
  });

  it('tells what a chunk that is loaded later brings, without what is there already', () => {
    writeFileSync(
      join(folder, 'assets/graph-chunk-Ab12.js'),
      `import{x}from"./base.js";import"./flow.js";draw()`,
    );
    writeFileSync(join(folder, 'assets/flow.js'), 'flow()');
    const files = chunkScripts(folder, 'graph-chunk').map(({ file }) => file);
    expect(files.sort()).toEqual(['assets/flow.js', 'assets/graph-chunk-Ab12.js']);
    expect(() => chunkScripts(folder, 'nothing')).toThrow('no chunk nothing');
  });
});
