import { isObject } from './values.js';

/** Where in an output something is: for programs as a JSON path, for people by the names that things have there. */
export interface Place {
  path: string;
  label: string;
}

export const ROOT: Place = { path: '', label: '' };

const spoken = (key: string): string => {
  const words = key.replaceAll(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const joined = (label: string, part: string): string => (label ? `${label} › ${part}` : part);

export const member = ({ path, label }: Place, key: string): Place => ({
  path: /^[A-Za-z_]\w*$/.test(key) ? (path ? `${path}.${key}` : key) : `${path}[${JSON.stringify(key)}]`,
  label: joined(label, spoken(key)),
});

export const element = ({ path, label }: Place, index: number, item: unknown): Place => ({
  path: `${path}[${index}]`,
  label: joined(label, nameOf(item) ?? String(index + 1)),
});

const NAMES = ['name', 'title', 'headline', 'heading', 'question', 'topic', 'role', 'id'];
const MOST = 60;

/** What an item is called, if it says so in a few words. */
function nameOf(item: unknown): string | null {
  if (!isObject(item)) return null;
  const keys = [...NAMES, ...Object.keys(item).filter((key) => /_(name|title|id)$/.test(key))];
  for (const key of keys) {
    const value = item[key];
    if (typeof value !== 'string' || value.trim() === '') continue;
    return value.length > MOST ? `${value.slice(0, MOST - 1)}…` : value;
  }
  return null;
}
