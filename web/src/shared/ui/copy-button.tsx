import { useEffect, useState } from 'react';
import { texts } from '../texts/en.js';
import { Button } from './button.js';

const SHOWN_MS = 1500;

/** Copies `text`, or what it gives when pressed; `what` names it for a screen reader. */
export function CopyButton({ text, what }: { text: string | (() => string); what: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
  };
  return (
    <Button
      look="bare"
      small
      icon={copied ? 'check' : 'copy'}
      aria-label={copied ? texts.common.copied : texts.common.copyOf(what)}
      title={texts.common.copyOf(what)}
      onClick={() => void copy()}
    />
  );
}
