/** From and to, as numbers of vertices. */
export type Edge = readonly [number, number];

/**
 * Which links must go so that no circle is left. Only the last link of a circle goes, `fixed` edges never do; so they
 * must hold no circle of their own.
 * @param size how many vertices there are; they are 0 to `size - 1`
 * @returns indexes into `links`
 */
export function linksToCut(size: number, fixed: readonly Edge[], links: readonly Edge[]): Set<number> {
  const incoming: { from: number; link: number | null }[][] = Array.from({ length: size }, () => []);
  const outgoing: number[][] = Array.from({ length: size }, () => []);
  const waiting = new Array<number>(size).fill(0);
  const add = ([from, to]: Edge, link: number | null): void => {
    incoming[to]?.push({ from, link });
    outgoing[from]?.push(to);
    waiting[to] = (waiting[to] ?? 0) + 1;
  };
  for (const edge of fixed) add(edge, null);
  links.forEach((edge, link) => add(edge, link));

  const cut = new Set<number>();
  const done = new Array<boolean>(size).fill(false);
  const ready: number[] = [];
  for (let v = size - 1; v >= 0; v -= 1) if (waiting[v] === 0) ready.push(v);

  const settle = (to: number): void => {
    waiting[to] = (waiting[to] ?? 0) - 1;
    if (waiting[to] === 0) ready.push(to);
  };
  /** Walks back from a vertex that waits until it meets itself: that is a circle. */
  const lastLinkOfCircle = (start: number): { link: number; to: number } => {
    const path: { at: number; link: number | null }[] = [];
    const seen = new Map<number, number>();
    for (let at = start; ;) {
      const met = seen.get(at);
      if (met !== undefined) {
        const circle = path.slice(met).filter((step) => step.link !== null);
        const last = circle.reduce((a, b) => ((b.link as number) > (a.link as number) ? b : a));
        return { link: last.link as number, to: last.at };
      }
      const blocker = (incoming[at] ?? []).find(
        ({ from, link }) => !done[from] && (link === null || !cut.has(link)),
      );
      if (blocker === undefined) throw new Error('a vertex waits for nothing');
      seen.set(at, path.length);
      path.push({ at, link: blocker.link });
      at = blocker.from;
    }
  };

  for (let first = 0; ;) {
    for (let v = ready.pop(); v !== undefined; v = ready.pop()) {
      done[v] = true;
      outgoing[v]?.forEach((to) => {
        if (!done[to]) settle(to);
      });
    }
    while (first < size && done[first]) first += 1;
    if (first >= size) return cut;
    const { link, to } = lastLinkOfCircle(first);
    cut.add(link);
    settle(to);
    // The edge no longer counts when its start is done.
    const from = links[link]?.[0] ?? 0;
    outgoing[from] = remove(outgoing[from] ?? [], to);
  }
}

/** Without the first of that value: two links between the same vertices stay two. */
function remove(list: number[], value: number): number[] {
  const at = list.indexOf(value);
  return at === -1 ? list : [...list.slice(0, at), ...list.slice(at + 1)];
}
