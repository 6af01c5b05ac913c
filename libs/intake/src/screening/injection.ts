import { FILLER } from './vocabulary.js';
import { type PromptText, UNSPACED, wordsOf } from './prompt-text.js';

/** Orders that speak to the model. Anchored at a sentence's start, so that a prompt *about* injection is not one. */
const ORDER =
  /^(?:(?:please|now|and|also|first|instead|important|attention|hey|ok|ai|assistant|system|user|admin|developer|note|chatgpt|claude|gpt)[\s,:!-]{1,4}){0,4}(?:(?:ignore|disregard|forget|override|bypass|skip|discard|drop) (?:(?:all|any|every|everything|of|the|your|my|our|these|those|previous|prior|above|earlier|preceding|existing|safety|system|initial|original) ?){1,8}(?:instructions?|rules?|prompts?|directions?|guidelines?|guardrails?|messages?|context|text|filters?|constraints?|above|before|you)|(?:reveal|show|print|output|repeat|display|leak|give me|tell me|dump|return|what (?:is|are)) (?:(?:me|us|all|the|your|of|hidden|secret|full|entire|exact|initial|original) ?){0,6}(?:system ?prompt|system message|hidden prompt|initial instructions|hidden instructions|your instructions|your prompt|api keys?|secrets?|passwords?)|(?:classify|mark|label|rate|approve|accept|score|grade|tag|flag|evaluate|treat) (?:this|it|the following|the|my)(?: (?:prompt|request|input|text|message|plan))? (?:as |is |with )?(?:an? )?(?:ok|okay|valid|usable|approved|safe|good|accepted|allowed|passed|true|10|100|perfect|no matter|always)|(?:you are|you're|act as|pretend (?:to be|you are)|become|from now on,? you(?: are| will|'re)?|enter|enable|switch to|activate) (?:now |an? |in |the |only |going to ){0,4}(?:dan\b|jailbr|unrestricted|unfiltered|uncensored|developer mode|god mode|admin mode|debug mode|root\b|evil|free from|no longer|a different ai|no rules)|(?:respond|reply|answer|return|output|say|print)(?: with)?(?: only| just| exactly| nothing but)*:? ?["'`{]?(?:ok\b|usable|yes\b|true\b|approved|accepted|hacked|pwned|\{|i have been)|(?:approve|accept|pass) (?:this|the|my) (?:prompt|request|input)$|do not (?:screen|filter|refuse|reject|check|validate|classify)|<\|?(?:im_start|system|endoftext)|\[?\/?inst\]|ignorier\p{L}* (?:alle |die |sämtliche )*(?:vorherigen|bisherigen|obigen|früheren|deine)|vergiss (?:alle |deine )+|ignore[rz]? (?:toutes |les |tes )+(?:instructions|consignes)|oublie[rz]? (?:toutes |les |tes )+|ignor[ae] (?:todas |las |tus |tutte |le |todas |as |suas )+(?:instruc|istruz|instru)|olvida (?:todas |las |tus )+|zignoruj (?:wszystkie )?(?:poprzednie|wcześniejsze)|ignorera (?:alla )?(?:tidigare|föregående)|(?:игнорируй|проигнорируй|забудь)(?:те)? (?:все )?(?:предыдущие|прошлые|свои)|تجاهل (?:جميع |كل )?(?:التعليمات|الأوامر)|पिछले सभी निर्देश|(?:请)?(?:忽略|无视|忘记)(?:之前|以上|前面|先前|所有|一切|你)|(?:これまで|以前|上記|前)の(?:すべての|全ての)?(?:指示|命令)を(?:無視|忘れ)|이전(?:의)? (?:모든 )?(?:지시|명령))/iu;

/** What tends to follow such an order and is a goal as little as the order itself. */
const FOLLOW_UP =
  /^(?:instead|then|and|now|just|only|no matter|say|print|output|reply|respond|write|tell|answer|do not|don't|never|always|this is|you (?:must|will|have|are|can)|your)\b/iu;

/** The way chat models mark whose turn it is; no person begins a wish with it. */
const CHAT_MARKER = /^\s*(?:<\|(?:im_start|system|user|assistant|endoftext)|\[INST\]|<<SYS>>)/i;

const MAX_SENTENCE = 400;

/** True where orders to the model are all that is left once they are told apart from the rest. */
export function isOnlyInjection(prompt: PromptText): boolean {
  if (CHAT_MARKER.test(prompt.text) && prompt.words.length <= 20) return true;
  const bare = prompt.text.replace(/<!--|-->|\*\/|\/\*|```|"""|#{2,6}/g, '\n');
  const sentences = bare
    .split(/[.!?;。！？\n]+/u)
    .map((s) =>
      s
        .replace(/^[\s\p{P}\p{S}]{1,40}(?=[\p{L}])/u, '')
        .trim()
        .slice(0, MAX_SENTENCE),
    )
    .filter((s) => s !== '');
  const isOrder = (s: string): boolean => ORDER.test(s);
  if (!sentences.some(isOrder)) return false;
  const rest = sentences.filter((s) => !isOrder(s) && !FOLLOW_UP.test(s)).join(' ');
  const meaningful = wordsOf(rest).filter((w) => !FILLER.has(w.toLowerCase())).length;
  return meaningful + (rest.match(UNSPACED) ?? []).length / 3 < 3;
}
