import type { Chance } from '../chance/chance.js';

/**
 * A text that a schema's `pattern` accepts, for the common part of regular expressions: characters, classes,
 * groups, alternatives and counts. Null where the pattern uses more, or where what was made does not match.
 */
export function textForPattern(pattern: string, chance: Chance): string | null {
  let accepts: RegExp;
  try {
    accepts = new RegExp(pattern, 'u');
  } catch {
    return null;
  }
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const text = new PatternReader(pattern, chance, attempt).read();
    if (text !== null && accepts.test(text)) return text;
  }
  return null;
}

const classes: Readonly<Record<string, string>> = {
  d: '0123456789',
  w: 'abcdefghijklmnopqrstuvwxyz',
  s: ' ',
  D: 'abcdefgh',
  W: '-',
  S: 'abcdefgh',
};

class PatternReader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly chance: Chance,
    private readonly extra: number,
  ) {}

  read(): string | null {
    const text = this.alternatives();
    return this.at >= this.source.length ? text : null;
  }

  private alternatives(): string | null {
    const made: (string | null)[] = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      made.push(this.sequence());
    }
    return made[this.chance.int(0, made.length - 1)] ?? null;
  }

  private sequence(): string | null {
    let text: string | null = '';
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const start = this.at;
      const once = this.atom();
      const end = this.at;
      const times = this.count();
      const after = this.at;
      let piece: string | null = once === null ? null : '';
      for (let i = 0; i < times && piece !== null; i += 1) {
        if (i === 0) piece += once ?? '';
        else {
          // The atom is read again, so that its repetitions differ.
          this.at = start;
          const again = this.atom();
          piece = again === null || this.at !== end ? null : piece + again;
        }
      }
      this.at = after;
      text = text === null || piece === null ? null : text + piece;
    }
    return text;
  }

  private atom(): string | null {
    const char = this.source[this.at] ?? '';
    this.at += 1;
    if (char === '^' || char === '$') return '';
    if (char === '.') return this.one(classes.w ?? 'a');
    if (char === '[') return this.charClass();
    if (char === '\\') return this.escaped();
    if (char !== '(') return char;
    if (this.source[this.at] === '?') {
      const plain = /^\?(?::|<\w+>)/u.exec(this.source.slice(this.at))?.[0];
      if (plain === undefined) {
        this.at = this.source.length + 1;
        return null;
      }
      this.at += plain.length;
    }
    const inner = this.alternatives();
    if (this.source[this.at] !== ')') return null;
    this.at += 1;
    return inner;
  }

  private escaped(): string | null {
    const char = this.source[this.at] ?? '';
    this.at += 1;
    if (char === 'b' || char === 'B') return '';
    if (char === 'p' || char === 'P') {
      const name = /^\{([^}]*)\}/u.exec(this.source.slice(this.at))?.[0] ?? '';
      this.at += name.length;
      return this.one(/Lu/u.test(name) ? 'ABCDEFGH' : /N/u.test(name) ? '0123456789' : 'abcdefgh');
    }
    const set = classes[char];
    return set === undefined ? (char === 'n' ? '\n' : char) : this.one(set);
  }

  private charClass(): string | null {
    const negated = this.source[this.at] === '^';
    if (negated) this.at += 1;
    let set = '';
    for (
      let first = true;
      this.at < this.source.length && (first || this.source[this.at] !== ']');
      first = false
    ) {
      const char = this.source[this.at] ?? '';
      this.at += 1;
      if (char === '\\') {
        const escaped = this.source[this.at] ?? '';
        this.at += 1;
        set += classes[escaped] ?? escaped;
      } else if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']') {
        const last = this.source[this.at + 1] ?? char;
        this.at += 2;
        for (let code = char.charCodeAt(0); code <= last.charCodeAt(0) && set.length < 400; code += 1)
          set += String.fromCharCode(code);
      } else set += char;
    }
    this.at += 1;
    if (!negated) return this.one(set);
    return this.one(
      [...'abcdefghijklmnopqrstuvwxyz0123456789_-ABC'].filter((char) => !set.includes(char)).join(''),
    );
  }

  private count(): number {
    const found = /^(?:\{(\d+)(?:(,)(\d*))?\}|[*+?])\??/u.exec(this.source.slice(this.at));
    if (found === null) return 1;
    this.at += found[0].length;
    if (found[1] === undefined)
      return found[0].startsWith('?') ? this.chance.int(0, 1) : 1 + this.extra + this.chance.int(0, 3);
    const low = Number(found[1]);
    if (found[2] === undefined) return low;
    const high = found[3] === undefined || found[3] === '' ? low + 4 : Number(found[3]);
    return this.chance.int(low, Math.min(high, low + 6));
  }

  private one(set: string): string | null {
    return set === '' ? null : (set[this.chance.int(0, set.length - 1)] ?? null);
  }
}
