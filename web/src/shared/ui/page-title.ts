import { useEffect } from 'react';
import { texts } from '../texts/en.js';

/** Names the browser's tab for as long as the page is shown. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${texts.app.name}` : texts.app.name;
  }, [title]);
}
