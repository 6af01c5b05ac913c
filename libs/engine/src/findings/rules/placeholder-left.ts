import type { Finding } from '@planwright/contracts';
import { claimsOf } from '../reading/outputs.js';
import type { Rule } from '../reading/plan-reading.js';
import { rememberTexts } from '../reading/remember-texts.js';
import { excerpt, isAboutOthers, tasksInOrder, textsIn } from '../reading/texts.js';

// What is asked for between brackets, in the languages that plans are most often written in.
const ASKED =
  '(?:please |bitte )?(?:insert|fill|enter|add|your|specify|provide|replace|name|names|date|amount|number|company|website|link|url|address|email|contact|location|city|currency|tb[acd]|todo|to be |xx+|placeholder|einfügen|einsetzen|ihr|ihre|datum|betrag|firma|adresse|ort|insérer|votre|nom|montant|à compléter|insertar|su |nombre|fecha|importe|empresa|inserir|seu|sua|nome|data|valor|inserisci|importo|invullen|uw |naam|bedrag|wstaw|nazwa|kwota|вставьте|укажите|имя|название|дата|сумма|插入|请填写|填写|您的|公司名称|日期|金额|記入|入力|待定)';

const FORMS: readonly RegExp[] = [
  new RegExp(`\\[${ASKED}[^\\]\\n]{0,60}\\](?!\\()`, 'iu'),
  new RegExp(`<${ASKED}[^>\\n]{0,60}>`, 'iu'),
  /\[(?:[.…_ ]+|\?+|x+)\]/iu,
  /\{\{[^{}\n]{1,60}\}\}/u,
  /\blorem ipsum\b/iu,
  /(?<![\p{L}\d])(?:TBD|TBC|TBA|TODO|FIXME|N\.N\.B\.)(?![\p{L}\d])/u,
  // Alone, with a unit, or in the place of digits; `XX century` and `XXL` are none.
  /(?<![\p{L}\d])(?:[$€£¥]\s?)?X{2,4}(?:[.,]X{2,3})*(?:\s?%|(?![\p{L}\d-])(?!\s(?:century|siècle|secolo|século|siglo|wiek|Jahrhundert|век|th)))/u,
  /(?<!\p{L})_{3,}(?!\p{L})/u,
  /(?:^|[:(–—=]\s*)(?:to be (?:determined|confirmed|decided|defined|announced|specified|added|completed)|noch (?:festzulegen|offen|zu bestimmen|einzufügen)|wird noch (?:ergänzt|festgelegt)|à (?:définir|déterminer|compléter|préciser)|por (?:definir|determinar|confirmar)|a (?:definir|determinar|confirmar)|da (?:definire|determinare|confermare)|nog te bepalen|nader te bepalen|do (?:ustalenia|uzupełnienia)|(?:будет )?уточняется|待定|待确认|待补充|未定|要確認|미정)(?=\s*(?:[).;,。]|$))/imu,
];

/** The first placeholder of a text, if it has one. */
const placeholderIn = rememberTexts((text): string[] => {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found) return [found[0].replace(/^[:(–—=\s]+/u, '').trim()];
  }
  return [];
});

/** What stands in the place of something that nobody filled in: in texts, and among the claims that call themselves so. */
export const placeholderLeft: Rule = ({ outputs }) => {
  // The pitch is written anew from its parts, with what was left open in them.
  const inPitch = new Set(
    textsIn('create_pitch', outputs['create_pitch']).flatMap(({ text }) => placeholderIn(text)),
  );
  return tasksInOrder(outputs).flatMap((task): Omit<Finding, 'rule'>[] => {
    if (isAboutOthers(task)) return [];
    const inTexts = textsIn(task, outputs[task]).flatMap(({ path, text }): Omit<Finding, 'rule'>[] => {
      // Claims of this kind are told below, in words of their own.
      const [found] = /^claims\[\d+\]/.test(path) ? [] : placeholderIn(text);
      if (found === undefined || (task === 'convert_pitch_to_markdown' && inPitch.has(found))) return [];
      return [
        {
          severity: 'warning',
          task,
          path,
          message: `A placeholder was left in the text: "${excerpt(found)}".`,
          fix: 'Put in what belongs there, or take the sentence out.',
        },
      ];
    });
    const claims = claimsOf(outputs[task]).filter(({ claim }) => claim.kind === 'placeholder');
    return [
      ...inTexts,
      ...claims.map(({ path, claim }): Omit<Finding, 'rule'> => ({
        severity: 'note',
        task,
        path,
        message: `Still to be filled in: "${excerpt(claim.text)}".`,
        fix: 'Find the real value and put it in.',
      })),
    ];
  });
};
