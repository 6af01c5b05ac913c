import { findBlanks } from './placeholders.js';
import { namesPlace } from './place-names.js';
import type { PromptText } from './prompt-text.js';
import type { Hint, HintField } from './result.js';

const BUDGET =
  /[$€£¥₹₽₩₺₪₫฿₱₦₴]|(?<![\p{L}\p{N}])(?:USD|EUR|GBP|JPY|CNY|RMB|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ARS|CLP|COP|AUD|CAD|NZD|ZAR|KRW|SGD|HKD|AED|SAR|EGP|MAD|TRY|RUB|UAH|NGN|KES|IDR|THB|VND|PHP)\b|(?<![\p{L}\p{N}])(?:budgets?|dollars?|euros?|pounds|yen|rupees?|kronor|kroner|pesos?|reais|francs?|franken|złotych|zł|funding|funded|savings|capital of|costs? (?:at most|up to|below)|presupuesto|orçamento|bilancio|budżet\p{L}*|kapital|ersparnisse)(?![\p{L}])|бюджет|руб|евро|доллар|ميزانية|الميزانية|دولار|يورو|جنيه|درهم|ريال|बजट|रुपये|रुपए|लाख|करोड़|预算|預算|人民币|万元|欧元|美元|元以内|\d元|予算|万円|億円|円|예산|만원|만 원|달러|งบประมาณ|บาท|תקציב/iu;

const TIMELINE =
  /(?<![\p{L}\p{N}])(?:19|20)\d\d\b|\b\d{1,4}(?:\s|-|–)?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|quarters?|tag(?:e|en)?|wochen?|monat(?:e|en)?|jahr(?:e|en)?|jours?|semaines?|mois|ans?|années?|días?|semanas?|mes(?:es)?|años?|dias?|anos?|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dni|tygodni\p{L}*|miesi\p{L}*|lat|lata|dagar|veckor|månader|år)(?![\p{L}])|(?<![\p{L}\p{N}])(?:by|until|before|within|next|this|bis|im|avant|d'ici|antes|entro|przed|innan|till) (?:the )?(?:end|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|monday|friday|weekend|ende|sommer|herbst|frühling|januar|februar|märz|mai|juni|juli|oktober|dezember|juin|juillet|septembre|décembre|junio|julio|septiembre|diciembre|giugno|settembre|dicembre)(?![\p{L}])|(?<![\p{L}\p{N}])(?:deadline|timeline|timeframe|schedule|tomorrow|tonight|today|daily|weekly|monthly|morgen früh|two|three|four|six|twelve) ?(?:weeks?|months?|years?|days?)?\b(?<=deadline|timeline|timeframe|schedule|tomorrow|tonight|today|daily|weekly|monthly|früh|weeks?|months?|years?|days?)|\p{N}{1,4}\s?(?:个月|個月|年|月|天|周|週間|日間|か月|ヶ月|カ月|개월|년|주|일)|(?:两|三|六|半|十二)(?:个月|年)|(?:半年|一年|来年|明年|年内|年底)|\d\s?(?:месяц|недел|лет|год|дн)|\p{N}{1,4}\s?(?:أشهر|شهر|شهرا|شهرًا|سنوات|سنة|أسابيع|أسبوع|يوم|أيام)|(?:خلال|قبل نهاية)|\p{N}{1,4}\s?(?:महीने|महीनों|साल|सप्ताह|हफ्ते|हफ़्ते|दिन)/iu;

const AUDIENCE =
  /(?<![\p{L}\p{N}])(?:for|für|pour|para|per|dla|för|для) (?:my|our|the|a|an|all|mein\p{L}*|unser\p{L}*|mon|ma|mes|nos|mi|mis|nuestr\p{L}*|minha|meu|mia|mio|moj\p{L}*|min|mina|vår\p{L}*|\d[\d.,]{0,9})? ?(?:(?:young|old|older|elderly|local|small|busy|new|deaf|blind|\p{L}{3,20})\s)?(?:people|persons|family|families|kids|children|adults|teens|teenagers|seniors|students|parents|women|men|workers|employees|customers|clients|tourists|visitors|residents|beginners|patients|farmers|members|users|developers|teams?|companies|businesses|schools|guests|friends|nurses|teachers|players|kinder|familien|senioren|studierende|kunden|gäste|anfänger|enfants|familles|étudiants|clients|niños|familias|estudiantes|clientes|crianças|bambini|famiglie|studenti|clienti|dzieci|rodzin\p{L}*|klientów|barn|familjer|kunder)(?![\p{L}])|(?<![\p{L}\p{N}])(?:target(?:ing)? (?:audience|group|market|age|customers)|audience|customers|aimed at|citizens|residents|zielgruppe|publikum|public cible|público|pubblico|grupa docelowa|målgrupp)\b|(?:顾客|客户|居民|学生|老人|儿童|孩子|游客|家庭|年轻人|用户|向け|のための|子ども|高齢者|観光客|客|学生)|(?:للطلاب|للأطفال|للعائلات|الزبائن|العملاء|السكان|الطلاب|النساء|الشباب)|(?:छात्रों|बच्चों|परिवारों|महिलाओं|किसानों|ग्राहकों|लोगों)|(?:клиент|студент|детей|семей|жител)/iu;

/** Plans for oneself have their audience: the person who writes. */
const PERSONAL =
  /(?<![\p{L}\p{N}])(?:i|i'm|my|me|myself|learn|lose|wedding|ich|mein\p{L}*|je|mon|ma|mes|yo|mi|mis|eu|meu|minha|io|mio|mia|jag|min|mitt|moj\p{L}*|mój|хочу|мой|моя)(?![\p{L}])|我|私|أريد|मैं|मुझे|मेरे|मेरी/iu;

const SCALE =
  /\b\d[\d.,]{0,12}\s?(?:k|m|million|billion|%|percent|kg|km|m2|m²|sqm|square|people|persons|guests|seats|users|units|members|employees|staff|participants|visitors|students|customers|rooms|beds|players|tons?|litres|hectares?|ha|mw|kw|gäste|personen|plätzen?|personnes|places|personas|plazas|pessoas|persone|posti|osób|miejsc|personer|platser|sitzplätzen?|человек|شخص|مقعد|लोग)(?![\p{L}])|(?<![\p{L}\p{N}])(?:small|large|big|huge|tiny|pilot|prototype|mvp|worldwide|global\p{L}*|nationwide|national|regional|local|world|solo|alone|klein\p{L}*|groß\p{L}*|petit\p{L}*|grand\p{L}*|pequeñ\p{L}*|pequen\p{L}*|piccol\p{L}*|mał\p{L}*|liten|litet|stor)(?![\p{L}])|[\p{N}]\s?(?:人|名|席|平米|平方米|坪|명)|(?:小さな|小型|大型|全国|全球|全市|世界)|(?:صغير|كبير|عالمي|وطني)|(?:छोटा|छोटी|बड़ा|राष्ट्रीय)/iu;

const TEXTS: Record<HintField, Omit<Hint, 'field'>> = {
  placeholder: {
    message: 'A blank of a template seems to be left open.',
    example: 'Put the real name where it says [CITY] or {{product}}.',
  },
  budget: {
    message: 'Nothing says what it may cost.',
    example: 'Budget: 40,000 EUR, of which 10,000 are a reserve.',
  },
  place: { message: 'Nothing says where it happens.', example: 'In Lisbon, Portugal - or: online only.' },
  timeline: {
    message: 'Nothing says when it starts or has to be ready.',
    example: 'Start in March 2027, open to the public within 9 months.',
  },
  audience: {
    message: 'Nothing says whom it is for.',
    example: 'For families with small children who live nearby.',
  },
  scale: { message: 'Nothing says how big it should be.', example: '30 seats and a team of four.' },
};

/** What a usable prompt leaves open, in the order in which it helps a plan most. Light: patterns in a dozen languages. */
export function findHints(prompt: PromptText): Hint[] {
  const { text } = prompt;
  const missing: Record<HintField, boolean> = {
    placeholder: findBlanks(prompt).found > 0,
    budget: !BUDGET.test(text),
    place: !namesPlace(text),
    timeline: !TIMELINE.test(text),
    audience: !AUDIENCE.test(text) && !PERSONAL.test(text),
    scale: !SCALE.test(text),
  };
  return (Object.keys(missing) as HintField[])
    .filter((field) => missing[field])
    .map((field) => ({ field, ...TEXTS[field] }));
}
