import { FILLER } from './vocabulary.js';
import { type PromptText, UNSPACED, wordsOf } from './prompt-text.js';

/** Syntax that only a program leaves behind: the template was never rendered. */
const MACHINE =
  /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|<%[^%\n]{0,80}%>|\{%[^%\n]{0,80}%\}|%[A-Z][A-Z_]{2,40}%|__[A-Z][A-Z_]{2,40}__|\[object Object\]|%\([a-z_]{1,40}\)s|\$[A-Z][A-Z_]{3,40}\b/g;

/** Blanks that a person was meant to fill. */
const HUMAN =
  /\[(?:[A-Z][A-Z0-9 _/'’-]{1,60}|(?:insert|your|enter|add|name|describe|type|fill|write|put|replace|company|city|country|product|topic|idea|date|amount|hier|votre|tu|inserisci|inserir|wstaw|вставьте|输入|请输入|ここに)[^\]\n]{0,80})\]|<(?:insert|your|enter|add|describe|type|my|the|prompt|idea|project|company|city|topic|goal|name)[ _-]?[^<>\n/=]{0,60}>|\{[A-Za-z][\w .-]{0,40}\}|\(?\b(?:insert|enter|type|write|put|paste|describe) (?:your|the|my|a|an|some)? ?(?:[a-z]+ )?(?:idea|prompt|text|project|goal|plan|description|topic|name)s?(?: here| below)?\b\)?|\bYOUR[_ ][A-Z]+(?:[_ ][A-Z]+){0,4}\b|_{4,80}|\bField, ?Example Input\b/g;

/** A whole prompt that is the label of an empty box. */
const BOX_LABEL =
  /^[\s("'«„“[<{]*(?:(?:your |my |the |enter |insert |type |write |add |describe |put )*(?:prompt|idea|text|goal|project|plan|message|description|question|content)s? (?:goes |comes |should go |text )?here|(?:enter|insert|type|write|describe|add|fill in|click|tap|paste|put)(?: in)?(?: your| the| a| some| to)?(?: [a-z]+)? ?(?:prompt|idea|text|goal|project|plan|message|here|enter|edit)(?: description| name| idea)?(?: here| below)?|(?:what(?:'s| is) )?your (?:prompt|idea|text|goal|project|plan)|prompt[ _]?text|example (?:prompt|input|text)|sample (?:prompt|input|text)|(?:bitte )?(?:hier )?(?:ihren |deinen |ihre |deine )?(?:text|idee|prompt|ziel)? ?(?:hier )?(?:eingeben|einfügen|beschreiben)|(?:escrib[ae]|introduzca|introduce|inserte|inserta) (?:aquí |su |tu |el |la )*(?:idea|texto|mensaje|prompt|objetivo|aquí)?(?: aquí)?|(?:écrivez|saisissez|entrez|décrivez|insérez|votre)(?: votre| ici)?(?: idée| texte| projet| prompt| message)?(?: ici)?|(?:inserisci|scrivi)(?: qui)?(?: il| la| tuo| tua)*(?: testo| idea| progetto)?(?: qui)?|(?:digite|insira|escreva)(?: aqui)?(?: o| a| seu| sua)*(?: texto| ideia| projeto)?(?: aqui)?|(?:wpisz|wstaw)(?: tutaj)?(?: swój| tekst| pomysł)*(?: tutaj)?|(?:skriv|ange)(?: din| ditt)?(?: text| idé)?(?: här)?|(?:введите|вставьте|напишите|опишите)(?: сюда| ваш| свой| свою| вашу| текст| идею| проект)*(?: здесь)?|(?:اكتب|أدخل)(?: هنا| النص| فكرتك)*|(?:यहाँ|यहां)(?: अपना| अपनी| विचार| टेक्स्ट)*(?: लिखें| दर्ज करें)|请?在?(?:此|这里|此处)?(?:输入|填写|描述)(?:您的|你的)?(?:文字|文本|内容|想法|提示词?|目标)?|(?:ここに)?(?:テキスト|アイデア|文章|内容)?を?(?:ここに)?入力(?:してください)?|(?:여기에 ?)?(?:텍스트|내용|아이디어)?를?을? ?입력(?:하세요|해 ?주세요)?)[\s.…!?:)"'»“”\]>}]*$/iu;

/** Words that would say something even without the blanks. */
function meaningfulWords(text: string): { all: number; meaningful: number } {
  const words = wordsOf(text).map((w) => w.toLowerCase());
  const unspaced = (text.match(UNSPACED) ?? []).length;
  return {
    all: words.length + unspaced / 3,
    meaningful: words.filter((w) => !FILLER.has(w)).length + unspaced / 3,
  };
}

export interface Blanks {
  found: number;
  /** True where too little is left around the blanks to be a goal. */
  empties: boolean;
}

/**
 * Counts unfilled blanks. One blank in an otherwise clear sentence is tolerated and hinted at; a prompt that talks about
 * template syntax keeps enough words of its own to pass.
 */
export function findBlanks(prompt: PromptText): Blanks {
  if (prompt.text.length < 200 && BOX_LABEL.test(prompt.text)) return { found: 1, empties: true };
  const machine = prompt.text.match(MACHINE)?.length ?? 0;
  const withoutMachine = prompt.text.replace(MACHINE, ' ');
  const human = withoutMachine.match(HUMAN)?.length ?? 0;
  const found = machine + human;
  if (found === 0) return { found, empties: false };
  const rest = meaningfulWords(withoutMachine.replace(HUMAN, ' '));
  const empties = rest.meaningful < (machine > 0 ? 4 : 2) || (found >= 2 && found >= rest.all * 0.4);
  return { found, empties };
}
