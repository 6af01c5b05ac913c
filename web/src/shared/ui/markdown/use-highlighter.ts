import { useEffect, useState } from 'react';
import type { Options } from 'react-markdown';

type Plugins = NonNullable<Options['rehypePlugins']>;

const FENCE = /^[ \t>]*(?:`{3,}|~{3,}) *[a-z]/im;
const NONE: Plugins = [];

/** Colours for code, fetched when a text has some that names its language; until then it is read without. */
export function useHighlighter(text: string): Plugins {
  const [plugins, setPlugins] = useState(NONE);
  const wanted = FENCE.test(text);
  useEffect(() => {
    if (!wanted) return undefined;
    let left = false;
    void import('rehype-highlight').then(
      ({ default: highlight }) => {
        if (!left) setPlugins([[highlight, { plainText: ['mermaid'] }]]);
      },
      // Code without colours is still the code.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  return wanted ? plugins : NONE;
}
