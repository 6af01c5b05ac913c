import type { Blanks } from './placeholders.js';
import { namesPlace } from './place-names.js';
import type { PromptText } from './prompt-text.js';
import type { Hint, HintField } from './result.js';

const BUDGET =
  /[$€£¥₹₽₩₺₪₫฿₱₦₴]|(?<![\p{L}\p{N}])(?:USD|EUR|GBP|JPY|CNY|RMB|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ARS|CLP|COP|AUD|CAD|NZD|ZAR|KRW|SGD|HKD|AED|SAR|EGP|MAD|TRY|RUB|UAH|NGN|KES|IDR|THB|VND|PHP|GHS|JMD|FCFA|TWD|PEN)\b|(?<![\p{L}\p{N}])(?:budgets?|dollars?|d[oó]lares|livres|kr|euros?|pounds|yen|rupees?|kronor|kroner|pesos?|reais|francs?|franken|złotych|zł|funding|funded|savings|capital of|costs? (?:at most|up to|below)|presupuesto|orçamento|bilancio|budżet\p{L}*|kapital|ersparnisse)(?![\p{L}])|бюджет|руб|евро|доллар|ميزانية|الميزانية|دولار|يورو|جنيه|درهم|ريال|बजट|रुपये|रुपए|लाख|करोड़|预算|預算|人民币|万元|萬元|新臺幣|[一二三四五六七八九十百千]元|欧元|美元|元以内|\d元|予算|万円|億円|円|예산|만원|만 원|달러|งบประมาณ|บาท|תקציב/iu;

/** "three weeks", "9 Monate": a unit of time is enough, whatever counts it. */
const TIMELINE =
  /(?<![\p{L}\p{N}])(?:(?:19|20)\d\d(?!\p{N})|(?:\d{1,4}[- –]?)?(?:hours?|days?|nights?|weeks?|months?|years?|quarters?|summer|winter|spring|autumn|minutes?|weekends?|tage?n?|wochen?|monate?n?|jahre?s?n?|sommer|herbst|frühling|jours?|semaines?|mois|ans|années?|été|hiver|días?|semanas?|meses|años?|verano|dias?|anos?|semestres?|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|estate|dni|tygodni\p{L}*|miesi\p{L}*|lata|roku|dagar|veckor|månader|år|midsommar|deadline|timeline|timeframe|tomorrow|tonight|today|daily|weekly|monthly|päivää|viikkoa)(?![\p{L}])|(?:by|until|before|within|bis|avant|antes|entro|przed|innan|till) (?:the )?(?:end|january|february|march|april|may|june|july|august|september|october|november|december|week|month|monday|friday|ende|\d{1,2}\.))|\p{N}{1,4}\s?(?:个月|個月|年|月|天|周|週間|日間|か月|ヶ月|カ月|개월|년|주|일)|[一二两三四五六七八九十半](?:个月|個月|年|周|天)|十天|(?:来年|明年|年内|年底)|(?:месяц|недел|лет|года?)(?!\p{L})|أشهر|شهر|سنوات|سنة|عامين|أسابيع|أسبوع|أيام|خلال|महीने|महीनों|साल|सप्ताह|हफ्ते|हफ़्ते|दिन/iu;

const AUDIENCE =
  /(?<![\p{L}\p{N}])(?:people|persons|famil(?:y|ies)|kids|children|adults|teens|teenagers|seniors|students|parents|women|workers|employees|customers|clients|tourists|visitors|residents|beginners|patients|farmers|fishers|members|users|developers|compan(?:y|ies)|schools|guests|friends|nurses|teachers|players|neighbou?rs|citizens|volunteers|drivers|communit(?:y|ies)|governments|freelancers|owners|buyers|audience|countries|villagers|household|group|groups|kinder|familien?|senioren|studierende|kunden|gäste|anfänger|schüler|bewohner|praxen|nachbarn|zielgruppe|publikum|leute|menschen|enfants|familles|étudiants|habitants|infirmiers|public|niños|familias|jóvenes|estudiantes|clientes|personas|comunidades|público|crianças|famílias|alunos|escolas|pessoas|caminhoneiros|bambini|famiglie|studenti|clienti|persone|abitanti|dzieci|seniorów|rodzin\p{L}*|klientów|schronisk\p{L}*|barn|familjer|kunder|fiskare|boende|emigrati)(?![\p{L}])|顾客|客户|居民|学生|老人|耆老|儿童|孩子|游客|家庭|年轻人|用户|朋友|向け|のための|子ども|高齢者|観光客|職員|親戚|طلاب|أطفال|الأطفال|عائلات|العائلات|زبائن|العملاء|السكان|النساء|الشباب|حرفية|छात्रों|छात्र|बच्चों|परिवारों|महिलाओं|किसानों|ग्राहकों|लोगों|клиент|студент|детей|семей|жител/iu;

/** Plans for oneself have their audience: the person who writes. */
const PERSONAL =
  /(?<![\p{L}\p{N}])(?:i|i'm|my|me|myself|learn|lose|wedding|ich|mein\p{L}*|je|mon|ma|mes|yo|mi|mis|eu|meu|minha|io|mio|mia|jag|min|mitt|moj\p{L}*|mój|хочу|мой|моя)(?![\p{L}])|我|私|أريد|मैं|मुझे|मेरे|मेरी/iu;

const SCALE =
  /\b\d[\d.,]{0,12}\s?(?:k|m|million|billion|%|percent|kg|km|m2|m²|sqm|square|people|persons|guests|seats|users|units|members|employees|staff|participants|visitors|students|customers|rooms|beds|players|tons?|litres|hectares?|ha|mw|kw|gäste|personen|plätzen?|personnes|places|personas|plazas|pessoas|persone|posti|osób|miejsc|personer|platser|sitzplätzen?|человек|شخص|مقعد|लोग)(?![\p{L}])|(?<![\p{L}\p{N}])(?:small|large|big|huge|tiny|pilot|prototype|mvp|worldwide|global\p{L}*|nationwide|national|regional|local|world|solo|alone|klein\p{L}*|groß\p{L}*|petit\p{L}*|grand\p{L}*|pequeñ\p{L}*|pequen\p{L}*|piccol\p{L}*|mał\p{L}*|liten|litet|stor)(?![\p{L}])|[\p{N}]\s?(?:人|名|席|平米|平方米|坪|명)|(?:[一二两三四五六七八九十百千]+(?:人|位|名|份|席|个人|平方米)|小さな|小型|大型|全国|全球|全市|世界)|(?:صغير|كبير|عالمي|وطني)|(?:छोटा|छोटी|बड़ा|राष्ट्रीय)/iu;

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

/** A number that counts neither money nor time says how much or how many. */
const MONEY_OR_TIME =
  /[$€£¥₹]\s?\d[\d.,]{0,15}|\d[\d.,]{0,15}\s?(?:[$€£¥₹]|[A-Z]{3}(?!\p{L})|(?:thousand|million|billion|k|m)?\s?(?:euros?|dollars?|zł|kr))|(?:19|20)\d\d|\d{1,4}[\s-]?(?:days?|weeks?|months?|years?|hours?|am|pm)/giu;

/** What a usable prompt leaves open, in the order in which it helps a plan most. Light: patterns in a dozen languages. */
export function findHints(prompt: PromptText, blanks: Blanks): Hint[] {
  const { text } = prompt;
  const missing: Record<HintField, boolean> = {
    placeholder: blanks.found > 0,
    budget: !BUDGET.test(text),
    place: !namesPlace(text),
    timeline: !TIMELINE.test(text),
    audience: !AUDIENCE.test(text) && !PERSONAL.test(text),
    scale: !SCALE.test(text) && !/\p{N}/u.test(text.replace(MONEY_OR_TIME, ' ')),
  };
  return (Object.keys(missing) as HintField[])
    .filter((field) => missing[field])
    .map((field) => ({ field, ...TEXTS[field] }));
}
