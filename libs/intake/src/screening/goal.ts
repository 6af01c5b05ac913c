import { FILLER, LOREM, TEST_COMPANIONS, TEST_WORDS, WISHES } from './vocabulary.js';
import { type PromptText, wordsOf } from './prompt-text.js';

const PANGRAM = /^the quick brown fox (?:jumps|jumped) over the lazy dogs?$/;
const UNSPACED_TEST =
  /^(?:(?:这|這)(?:只)?是(?:一个|一個)?(?:测试|測試)|测试(?:一下|文本|内容)?|測試(?:一下)?|(?:これは)?テスト(?:です|中)?|你好(?:世界|吗|啊)?|您好|大家好|こんにちは(?:世界)?|おはよう(?:ございます)?|早上好|あいうえお|いろはにほへと|ทดสอบ|สวัสดี(?:ครับ|ค่ะ|ชาวโลก)?)[。！!.\s]*$/u;

const LOREM_START = /^\W{0,10}(?:lorem|ipsum|dolor)/i;

/** Greetings, tests and filler text. */
export function isTestText(prompt: PromptText): boolean {
  const { words, text } = prompt;
  if (words.length === 0) return false;
  if (text.length < 40 && UNSPACED_TEST.test(text)) return true;
  const stripped = words.map((w) => w.replace(/^[-_']+|[-_'\d]+$/g, ''));
  if (PANGRAM.test(stripped.slice(0, 12).join(' '))) return true;
  if (
    words.filter((w) => LOREM.has(w)).length >= words.length * 0.5 &&
    (LOREM_START.test(text) || words.length >= 6)
  )
    return true;
  const pieces = stripped.flatMap((w) => w.split(/[-_]/)).filter((w) => w !== '');
  return (
    pieces.some((w) => TEST_WORDS.has(w)) &&
    pieces.every((w) => TEST_WORDS.has(w) || TEST_COMPANIONS.has(w) || FILLER.has(w))
  );
}

/** Fewest letters that can name a goal where words are not spaced: "学钢琴" (learn the piano). */
const MIN_HAN = 3;
const MIN_OTHER_UNSPACED = 5;
const MIN_HANGUL = 4;

const ASCII = /^\p{ASCII}*$/u;

/** One word, or too few letters to say what should be reached. */
export function isTooShort(prompt: PromptText): boolean {
  const { words, text, unspacedLetters } = prompt;
  if (unspacedLetters > 0) {
    if (words.length >= 3) return false;
    const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
    return unspacedLetters < (han > 0 ? MIN_HAN : MIN_OTHER_UNSPACED);
  }
  const only = words[0] ?? '';
  if (words.length === 1) {
    const pieces = only.split(/[-_]/).filter((p) => p.length > 2).length;
    return !(pieces >= 3 || (/^\p{Script=Hangul}+$/u.test(only) && only.length >= MIN_HANGUL));
  }
  return words.every((w) => w.length <= 1) || (ASCII.test(text) && words.join('').length < 5);
}

const QUESTION_WORD =
  /^[\s¿"'«]*(?:what|what's|whats|who|who's|when|where|why|which|whose|is|are|am|was|were|does|did|do you|have you|has|will it|will you|can you|could you|would you|how (?:are|is|was|were|many|much|old|far|tall|big|long|high|fast|deep|hot|cold|do you|does|did|come)|was ist|was sind|wer|wann|warum|wieso|wie (?:ist|geht|alt|viel|viele|spät|hoch|heißt|groß|weit)|wo (?:ist|sind|liegt)|welche[rs]?|qui (?:est|a|sont)|qu'est-ce|quel(?:le)?s?|quand|pourquoi|où (?:est|sont)|combien|qué (?:es|hora|día|tiempo)|quién|cuándo|dónde (?:está|es|queda)|por qué|cuánt[oa]s?|cuál es|o que é|que horas|quem|quando|quanto|qual é|perché|chi (?:è|ha)|che (?:ore|tempo|cos'è)|cos'è|kto|kiedy|dlaczego|ile|gdzie jest|jaka jest|jaki jest|vem|när|varför|hur (?:många|mycket|gammal|mår)|vad är|что такое|кто|когда|почему|сколько|какая|какой|где находится|ما هو|ما هي|من هو|متى|لماذا|كم|कौन|क्या है|कब|क्यों)(?=[\s,?]|$)/iu;
/** A question that asks for a way to reach something is a goal. */
const WAY_ASKED =
  /\b(?:should|how (?:can|do|could|would|should|to|might)|can i|can we|could i|could we|do i|do we|would it take|need to|want to|way to|ways to|steps|help (?:me|us)|plan|build|create|design|organi[sz]e|launch|write|set up|make (?:me|us|a|an|my|our)|best way|develop|start|open|wie (?:kann|können|mache|eröffne|baue|werde|soll)|soll|sollte|comment|cómo|como|come (?:posso|si)|jak|hur (?:kan|ska|gör))\b|как |كيف|कैसे/iu;
/** Short things asked of a chat partner, not of a planner. */
const CHIT_CHAT =
  /^\W*(?:please )?(?:i(?:'m| am) (?:so |very |just )?(?:bored|hungry|tired|sad|here|ready)[\s.!]*$|surprise me|tell me (?:a|another|about|the|your|something|more|who|what|why)|say (?:something|hello|hi)|sing|translate|define|explain what|who are you|how are you|how's it going|do you|are you|can you (?:hear|see|speak|talk|understand)|what can you do|good (?:morning|night|evening|afternoon)|erzähl|wie geht|raconte|cuéntame|conta-me|raccontami|opowiedz|berätta|расскажи|احك|बताओ)/iu;
const UNSPACED_QUESTION =
  /^.{0,20}(?:(?:天气|天氣|気温|天気).{0,8}(?:怎么样|如何|好吗|は|ですか)|(?:几点|現在何時|何時|星期几|何曜日).{0,6}|(?:是谁|是什么|什么意思|为什么|誰ですか|何ですか|なぜ.{0,10}か|どこですか)|(?:讲|说)(?:一?个)?笑话|(?:날씨|몇 ?시|누구|무엇).{0,10})[了吗呢？?。!\s]*$/u;
const UNSPACED_WISH =
  /^[我私俺僕]?(?:们|は|が)?(?:想|要|想要|希望)?(?:变|變|成为|成|当|发)?(?:得)?(?:出名|有名|富|财|大财|有钱|有钱人|幸福|快乐|成功|名人|富翁|百万富翁)(?:人|に|になりたい|なりたい|になる)?[。！!\s]*$|^(?:金持ち|有名|幸せ|億万長者)に?なりたい(?:です)?[。！!\s]*$|^(?:유명해지고|부자가 되고|행복해지고) 싶(?:어|다|어요|습니다)[.!\s]*$|^(?:أريد|اريد) أن أ(?:صبح|كون) (?:مشهور|غني|سعيد|ناجح|ثري)\S{0,3}[.!\s]*$|^मैं (?:अमीर|मशहूर|प्रसिद्ध|खुश|सफल) (?:बनना|होना) चाहता|^मैं (?:अमीर|मशहूर|प्रसिद्ध|खुश|सफल) (?:बनना|होना) चाहती/u;
const MAX_QUESTION_WORDS = 20;

function isIdleQuestion({ text, words }: PromptText): boolean {
  if (text.length > 300 || words.length > MAX_QUESTION_WORDS) return false;
  if (UNSPACED_QUESTION.test(text)) return true;
  const oneSentence = text.split(/[.!?？。]+(?:\s|$)/u).filter((s) => s.trim() !== '').length === 1;
  if (!oneSentence || WAY_ASKED.test(text)) return false;
  return QUESTION_WORD.test(text) || CHIT_CHAT.test(text);
}

const FORM_LINE =
  /^\s*(?:the (?:sector|goals?|locations?|target audience|timeline|budget)\b.{0,60}|my (?:role|level)\b.{0,60}|additional details\b.{0,60})\s*:\s*(.*)$/i;
const FORM_GOAL = /^\s*the goals?\b[^:]{0,60}:\s*(.*)$/i;
const EMPTY_GOAL = /^(?:project description(?: and goals)?|field,? ?example input|goals?|n\/a|none|tbd|-)$/i;

/** A filled-in form (label: value, line by line) whose goal is missing, a single word, or the label itself. */
function isFormWithoutGoal({ lines }: PromptText): boolean {
  const fields = lines.filter((l) => FORM_LINE.test(l));
  if (fields.length < 2 || fields.length < lines.length * 0.6) return false;
  const goal = fields.map((l) => FORM_GOAL.exec(l)?.[1]?.trim()).find((g) => g !== undefined);
  return goal === undefined || wordsOf(goal).length < 2 || EMPTY_GOAL.test(goal);
}

/** No outcome is named: idle questions, forms without a goal, bare filler, wishes such as "I want to be famous". */
export function isWithoutGoal(prompt: PromptText): boolean {
  if (isIdleQuestion(prompt) || isFormWithoutGoal(prompt)) return true;
  if (prompt.text.length < 80 && UNSPACED_WISH.test(prompt.text)) return true;
  return prompt.words.length > 0 && prompt.words.length <= 30 && !prompt.hasDigits
    ? prompt.words.every((w) => FILLER.has(w) || WISHES.has(w))
    : false;
}
