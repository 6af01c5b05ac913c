import { type ReactNode, useState } from 'react';
import { formatCount } from '../format/numbers.js';
import { texts } from '../texts/en.js';
import { Button } from './button.js';

/** Levels that stand open at the start. */
const OPEN_LEVELS = 2;
/** So many entries are drawn at once. */
const STEP = 100;
const LONG_STRING = 600;

interface JsonNodeProps {
  /** The key or the place in its list; undefined for the whole. */
  name?: string | undefined;
  value: unknown;
  level: number;
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** A JSON value as a tree that folds. What is folded is not drawn, so depth and size cost nothing until asked for. */
export function JsonTree({ value }: { value: unknown }) {
  return (
    <div className="bg-sunken overflow-x-auto rounded-lg p-3 font-mono text-sm" dir="auto">
      <JsonNode value={value} level={0} />
    </div>
  );
}

function JsonNode({ name, value, level }: JsonNodeProps) {
  const [open, setOpen] = useState(level < OPEN_LEVELS);
  if (!isBranch(value))
    return (
      <div className="ps-4">
        <Key name={name} /> <Leaf value={value} />
      </div>
    );
  const count = Object.keys(value).length;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="hover:bg-surface min-h-6 rounded">
        <Key name={name} />{' '}
        <span className="text-muted">
          {Array.isArray(value) ? texts.common.entries(count) : texts.common.fields(count)}
        </span>
      </summary>
      {open && <Children value={value} level={level + 1} />}
    </details>
  );
}

function Children({ value, level }: { value: object; level: number }) {
  const [shown, setShown] = useState(STEP);
  const entries = Object.entries(value);
  const rest = entries.length - shown;
  return (
    <div className="border-line ms-1.5 border-s ps-2">
      {entries.slice(0, shown).map(([key, child]) => (
        <JsonNode key={key} name={key} value={child} level={level} />
      ))}
      {rest > 0 && (
        <Button look="bare" small icon="down" onClick={() => setShown(shown + STEP)}>
          {texts.common.moreEntries(formatCount(rest))}
        </Button>
      )}
    </div>
  );
}

const Key = ({ name }: { name: string | undefined }) =>
  name === undefined ? null : (
    <span className="tone-blue tone-ink" dir="auto">
      {name}:
    </span>
  );

function Leaf({ value }: { value: unknown }): ReactNode {
  if (typeof value === 'string') return <Words text={value} />;
  const tone = typeof value === 'number' ? 'tone-violet' : 'tone-amber';
  return <span className={`${tone} tone-ink`}>{JSON.stringify(value)}</span>;
}

function Words({ text }: { text: string }) {
  const [all, setAll] = useState(false);
  const long = text.length > LONG_STRING && !all;
  return (
    <>
      <span className="whitespace-pre-wrap" dir="auto">
        {text === '' ? '""' : long ? `${text.slice(0, LONG_STRING)}…` : text}
      </span>
      {long && (
        <Button look="bare" small onClick={() => setAll(true)}>
          {texts.common.showRest(formatCount(text.length - LONG_STRING))}
        </Button>
      )}
    </>
  );
}
