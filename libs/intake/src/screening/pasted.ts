import { GOAL_VERBS } from './vocabulary.js';
import { type PromptText, wordsOf } from './prompt-text.js';

const LOG_LINE: readonly RegExp[] = [
  /^\s*[[(]?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/,
  /^\s*(?:<\d+>)?(?:[A-Z][a-z]{2} [A-Z][a-z]{2}|[A-Z][a-z]{2}) +\d{1,2} \d\d:\d\d:\d\d/,
  /^\s*[[(]?\d\d:\d\d:\d\d[.,\d]*[\])]?\s/,
  /^.{0,60}(?:[[(<|] ?|\d[Z,]? +)(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE|CRITICAL|NOTICE)\b/,
  /^\s*(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE|CRITICAL|error|warning|fatal)(?:\[[\w.]+\])?\s*[:\]|-]/,
  /"(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) \S{1,300} HTTP\/\d/,
  /^\s*(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) \/\S*(?: HTTP\/\d| \d{3})/,
  /^HTTP\/\d(?:\.\d)? \d{3}/,
  /^\d{1,3}(?:\.\d{1,3}){3} - /,
  /\bload averages?:/,
  /^\s*at .{1,200}\((?:.{1,300}:\d+|native|Native Method|Unknown Source|<anonymous>)\)\s*$/,
  /^\s*at (?:file:|node:|async |\/|[A-Za-z]:\\).{1,300}:\d+/,
  /^\s*File "[^"]{1,300}", line \d+/,
  /^Traceback \(most recent call last\)/,
  /^\s*(?:Caused by|Exception in thread|Unhandled exception|Uncaught|Segmentation fault|Bus error|Killed$|Aborted)/,
  /^\s*(?:[\w$]{1,80}\.){0,12}[A-Z]\w{0,80}(?:Error|Exception|Fault|Panic)\b(?:\s*[:[(]|\s*$)/,
  /^\s*(?:(?:Error|Exception|panic|PANIC|FAIL|FAILED):|npm (?:ERR!|error|warn|WARN)[ :])/,
  /^(?:added|removed|changed) \d+ packages?\b/,
  /^(?:\w{1,20}: ){1,3}.{0,80}(?:command not found|No such file|Permission denied|[Nn]ot a git)/,
  /^(?:Linux|Darwin) \S{1,80} \d+\.\d+/,
  /^(?:%?Cpu|CPU usage|Mem|Swap|Tasks|Load Avg)(?:\(s\))?:\s+[\d.]/,
  /^\s*(?:thread '.{1,80}' panicked at|goroutine \d+|#\d+ +0x[0-9a-f]+|\.\.\. \d+ more|note: run with)/,
  /^\s*\[\s*\d+\.\d{3,}\]/,
  /^(?:\(.{1,40}\) )?[\w.-]{1,40}@[\w.-]{1,60}[: ][^$#\n]{0,120}[$#%] /,
  /^(?:\$ [a-z.\/]|PS [A-Z]:\\[^>]{0,120}>|[A-Z]:\\[^>]{0,120}>|>>> )/,
  /^(?:total \d+$|[dl-][rwxsStT-]{9}[.+@]? )/,
  /^\s*(?:PID|USER|CONTAINER ID|NAMESPACE|Filesystem|Proto|UID)\s{2,}\S/,
  /^\d+ bytes from .{1,80}icmp_seq/,
  /^(?:Unhandled|Failed to compile|Build failed|Command failed|ENOENT|EACCES|ECONNREFUSED)\b/,
  /^\s*(?:PASS|FAIL) \S{1,200}\.\w{1,5}\b/,
  /^(?:\d+:\d+:\d+:|\w{1,40}\[\d+\]:)/,
];

const CODE_LINE: readonly RegExp[] = [
  /^\s*[)}\]]+[;,)]*\s*$/,
  /^\s*(?:def|class|fn|func|function|sub|async def|async function|pub fn|fun) ?\*? ?\w{1,80}\s*(?:[({<]|:\s*$)/,
  /^\s*(?:const|let|var|val|final|static|public|private|protected|int|string|void|float|double|bool)\b.{0,200}[=({;]/,
  /^\s*(?:from [\w.]{1,80} import .|import (?:[\w.]{1,80}(?: as \w{1,40})?|.{1,120} from ['"].{1,120}['"]);?$|#include|#!\/|using [\w.]{1,80};|package [\w.]{1,80};?$|require\(|use strict)/,
  /^\s*(?:if|elif|else if|for|while|switch|try|except|catch|with|else|finally)\b.{0,200}[:{]\s*$/,
  /^\s*(?:print|echo|console\.\w+|printf|System\.out\.\w+|puts)\s*[("']/,
  /^\s+(?:return|yield|raise|throw|await|assert)\b/,
  /^\s*[\w$.[\]'"]{1,80}\s*(?:=|\+=|:=|==|=>|<-)\s*[\w'"[{(-]\S*\s*(?:$|[-+*/(|&?])/,
  /^\s*[\w$.]{1,80}\([^)\n]{0,200}\)\s*$/,
  /^\s*(?:\/\/|\/\*|\*\/|<!--|<\?php|"""|@\w+\()/,
  /^(?:diff --git|@@ -\d|index [0-9a-f]{6,}|\+\+\+ |--- a\/|[+-] {2,}\S)/,
  /^(?:sudo )?(?:git (?:push|pull|clone|commit|status|add|checkout|merge|rebase|log|diff)|npm (?:i|install|run|start|ci)|npx [\w@]|docker (?:run|ps|build|compose)|kubectl \w|pip3? install|apt(?:-get)? \w|curl [-h]|wget h|cd [/.~]|ls -|chmod [0-7+])/,
  /^\s*(?:FROM \w+[:/]|RUN |CMD \[|COPY |WORKDIR |EXPOSE \d)/,
];

const DATA_LINE: readonly RegExp[] = [
  /^\s*["'][\w .$-]{1,80}["']\s*:\s*(?:["'[{]|(?:-?\d[\d.]*|true|false|null)\s*[,}\]]?\s*$)/,
  /^\s*[[{}\]],?\s*[[{}\]]*,?\s*$/,
  /^\s*(?:SELECT\s.{1,300}\sFROM\s|INSERT INTO\s|UPDATE\s\S{1,80}\sSET\s|DELETE FROM\s|CREATE (?:TABLE|INDEX|VIEW|DATABASE)\s|DROP (?:TABLE|DATABASE)\s|ALTER TABLE\s|WHERE\s|(?:LEFT |INNER |RIGHT )?JOIN\s|GROUP BY\s|ORDER BY\s|VALUES\s*\(|BEGIN;|COMMIT;)/,
  /^\s*(?:select\s.{1,300}\sfrom\s.{1,300};|select \* from\s|insert into\s.{1,200}values|create table\s\S{1,80}\s*\(|drop table\s|delete from\s.{1,200};)/i,
  /^\s*(?:export )?[A-Z][A-Z0-9_]{2,60}=\S*/,
  /^\s*\[[\w.-]{1,60}\]\s*$/,
  /^\s*-----(?:BEGIN|END) /,
  /^[A-Za-z0-9+/=_-]{60,}$/,
  /^(?:[0-9a-f]{2}[ :]){7}/i,
  /^[0-9a-f]{7,8}:? (?:[0-9a-f]{2,4} ){4}/i,
];

export type PastedKind = 'pasted_log' | 'code_only' | 'pasted_data';

const TAGGED = /^\s*<\/?[a-zA-Z!?][^>]{0,300}>/;
const TAGS = /<[/!?a-zA-Z][^<>]{0,300}>/g;
const STATEMENT_END = /[;{}]\s*(?:\/\/.{0,200})?$/;

/** Prose may end in a semicolon; a statement is short or has an operator or a call. */
function isStatement(line: string): boolean {
  return STATEMENT_END.test(line) && (wordsOf(line).length < 5 || /[=(<>]/.test(line));
}

/** Tags that hold hardly any text of their own; a paragraph of rich text is prose. */
function isMostlyTags(text: string): boolean {
  const tags = text.match(TAGS)?.length ?? 0;
  return tags >= 1 && wordsOf(text.replace(TAGS, ' ')).length < tags * 2;
}

function kindOf(line: string): PastedKind | null {
  if (LOG_LINE.some((p) => p.test(line))) return 'pasted_log';
  if (DATA_LINE.some((p) => p.test(line)) || (TAGGED.test(line) && isMostlyTags(line))) return 'pasted_data';
  if (isStatement(line)) return 'code_only';
  if (CODE_LINE.some((p) => p.test(line))) return 'code_only';
  return null;
}

const SEPARATORS = [',', '\t', ';', '|'] as const;

/** Three or more lines cut into the same number of short cells. */
function isTable(lines: string[]): boolean {
  if (lines.length < 3) return false;
  return SEPARATORS.some((separator) => {
    const cells = lines.map((l) => l.split(separator));
    const width = cells[0]?.length ?? 0;
    if (width < 3) return false;
    const even = cells.filter((c) => c.length === width).length / cells.length;
    const wordy = cells.flat().filter((c) => wordsOf(c).length > 3).length;
    return even >= 0.9 && wordy <= cells.length * width * 0.1;
  });
}

function isJson(text: string): boolean {
  if (!/^[[{"]/.test(text) || !/[\]}"]$/.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object';
  } catch {
    return false;
  }
}

/** Markup whose own text is a few labels; a short rich-text paragraph passes. */
function isMarkup(text: string): boolean {
  if (!text.startsWith('<')) return false;
  return /^<(?:!doctype|html|\?xml|svg|script|style|rss|head|body)\b/i.test(text) || isMostlyTags(text);
}

/** A paste is known by its beginning and its end; so 100,000 lines cost no more than 1,500. */
function sample(lines: string[]): string[] {
  return lines.length <= 1500 ? lines : [...lines.slice(0, 1000), ...lines.slice(-500)];
}

/**
 * Which kind of pasted material the prompt is, or null where it is prose or where enough prose stands beside it to carry
 * a goal (eight words, or a line that begins like a request).
 */
export function findPasted(prompt: PromptText): PastedKind | null {
  const { text } = prompt;
  const lines = sample(prompt.lines);
  if (isJson(text) || isMarkup(text) || isTable(lines)) return 'pasted_data';
  const fenced = text.startsWith('```');
  const size: Record<PastedKind, number> = { pasted_log: 0, code_only: 0, pasted_data: 0 };
  let prose = 0;
  let proseWords = 0;
  let asks = false;
  for (const line of lines) {
    const kind = line.startsWith('```') ? 'code_only' : kindOf(line);
    if (kind) size[kind] += line.length;
    else {
      const words = wordsOf(line);
      prose += line.length;
      proseWords += words.length;
      asks ||= words.length >= 3 && !/^\s/.test(line) && GOAL_VERBS.has(words[0]?.toLowerCase() ?? '');
    }
  }
  const pasted = size.pasted_log + size.code_only + size.pasted_data;
  const share = pasted / Math.max(1, pasted + prose);
  if (asks || share < (fenced ? 0.4 : 0.55)) return null;
  if (proseWords >= 8 && share < 0.9) return null;
  if (size.code_only >= Math.max(size.pasted_log, size.pasted_data)) return 'code_only';
  return size.pasted_log >= size.pasted_data ? 'pasted_log' : 'pasted_data';
}
