/** `text` with every place that holds `search` marked. */
export function Highlighted({ text, search }: { text: string; search: string | undefined }) {
  if (!search) return <>{text}</>;
  const lower = text.toLowerCase();
  const wanted = search.toLowerCase();
  const parts = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
