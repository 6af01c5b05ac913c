// Words that say nothing of what a text is about, in the languages that plans are most often written in. Shorter ones are
// left out by their length.
const EMPTY_WORDS = new Set(
  `about above after again against also among another around because been before being below between both cannot could
  does doing done down during each either every from further given have having here hers into itself just keep like made
  make many more most much must need needs only onto other others over same shall should since some such than that their
  them then there these they this those through thus under until upon used using very what when where which while whom
  whose will with within without would your
  achieve achieved achieving assure assuring build carry complete completed conduct create creating define defined deliver
  demonstrate develop developing ensure ensuring establish establishing finish first five four have implement implementing
  improve improved increase increasing introduce launch least maintain month months obtain percent perform phase plan
  prepare project programme program promote provide reach reaching reduce secure support target three week weeks year years
  achievable measurable relevant specific time-bound bound
  aber alle allen alles auch auf aus bei beim bereits bis damit dann dass dem den denn der des die dies diese diesem diesen
  dieser doch durch eine einem einen einer eines erreichen etwa fuer haben hier ihre ihrer innerhalb jahr jahre jahren jede
  jeder kann kein keine mehr mit mindestens monate monaten muss nach nicht noch oder ohne projekt schaffen sein seine sich
  sicherstellen sind soll sollen sowie ueber und unter vom von vor waehrend werden wird wurde ziel zum zur zwischen
  afin ainsi alors assurer atteindre aussi autre avant avec avoir cette comme dans depuis deux donc elle elles entre etre
  faire leur leurs lors mais moins mois nous objectif pendant plus pour projet quand sans selon sera sont sous tous tout
  toute trois vers vous
  antes asegurar como con contra cuando desde donde durante ella entre esta este estos lograr menos meses mientras para pero
  porque proyecto segun sera sobre tiene todas todo todos tres una unas unos
  alla alle anche avere come dalla dalle degli della delle dello dopo entro essere gli loro mesi nella nelle ogni perche
  progetto prima questo senza sono sulla tutti tutto
  ainda apos cada com como das depois dos ela ele mais mesmo meses muito nao para pela pelo pode projeto quando sem ser seu
  sobre sua tem uma
  aan alle als bij binnen deze door een elke geen heeft het hun iedere jaar maanden meer met moet naar niet onder ook over
  project van voor waar wordt worden zijn zonder`.split(/\s+/),
);

const SUFFIX =
  /(?:isations?|izations?|ations?|ements?|ments?|ities|ity|ungen|ung|ities|ness|ings?|ically|ical|ably|able|ible|ives?|ions?|iert|ieren|iers?|eurs?|ies|ied|ers?|ors?|eds?|ing|est|al|ly|es|en|em|e|s|y)$/;

// No Latin word is told apart better by more than these letters, once its ending is gone.
const STEM_LETTERS = 7;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A word without its accents and endings, so that its forms fall together: `containing`, `contains` → `contain`. */
export function stemOf(word: string): string {
  const lower = plain(word);
  // Other scripts inflect at the end as well, but by endings that are not known here.
  if (!/^[a-z'’-]+$/.test(lower))
    return /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(lower) ? lower.slice(0, 5) : lower;
  let stem = lower;
  for (let round = 0; round < 2 && stem.length > 4; round += 1) {
    const shorter = stem.replace(SUFFIX, '');
    if (shorter.length < 4) break;
    stem = shorter;
  }
  return stem.slice(0, STEM_LETTERS);
}

// These are written without spaces between words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

const wordsOf = (text: string): string[] =>
  UNSPACED.test(text)
    ? [...SEGMENTER.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
    : // Much faster than the segmenter, and the same for scripts with spaces.
      (text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []);

/** The stems of the words that say what a text is about, in any language that has words. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of wordsOf(text.normalize('NFC'))) {
    if (/\p{N}/u.test(word)) continue;
    const acronym = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    const least = acronym || UNSPACED.test(word) || /\p{Script=Hangul}/u.test(word) ? 2 : 4;
    const lower = plain(word);
    if (lower.length < least || EMPTY_WORDS.has(lower)) continue;
    stems.add(acronym ? lower : stemOf(word));
  }
  return stems;
}
