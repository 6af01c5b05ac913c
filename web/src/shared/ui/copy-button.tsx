import { useEffect, useState } from 'react';
import { texts } from '../texts/en.js';
import { Button } from './button.js';
import { useToast } from './toast-context.js';

const SHOWN_MS = 1500;

/** Copies `text`, or what it gives when pressed; `what` names it for a screen reader. */
export function CopyButton({
  text,
  what,
}: {
  text: string | (() => string | Promise<string>);
  what: string;
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setCopied(true);
    } catch {
      // A browser refuses without the permission, and has no clipboard at all on a plain http address.
      toast({ text: texts.common.notCopied(what), tone: 'red' });
    }
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
