/** A currency by words that name where a plan happens. First match counts, so cities stand before lands. */
const currencyPlaces: readonly (readonly [RegExp, string])[] = [
  [/\b(denmark|danish|copenhagen|aarhus|roskilde|jutland|odense|aalborg|nuuk|greenland|DKK)\b/iu, 'DKK'],
  [/\b(sweden|stockholm|gothenburg|malm[oö]|SEK)\b/iu, 'SEK'],
  [/\b(norway|oslo|bergen|trondheim|NOK)\b/iu, 'NOK'],
  [/\b(switzerland|zurich|z[uü]rich|geneva|basel|CHF)\b/iu, 'CHF'],
  [
    /\b(united kingdom|UK|england|scotland|wales|london|manchester|edinburgh|glasgow|bristol|leeds|GBP)\b/iu,
    'GBP',
  ],
  [/\b(poland|warsaw|krak[oó]w|gda[nń]sk|PLN)\b/iu, 'PLN'],
  [/\b(czech|prague|brno|CZK)\b/iu, 'CZK'],
  [/\b(japan|tokyo|osaka|kyoto|JPY|yen)\b/iu, 'JPY'],
  [/\b(china|chinese|shanghai|beijing|shenzhen|hong kong|CNY|RMB)\b/iu, 'CNY'],
  [/\b(india|delhi|mumbai|bangalore|bengaluru|INR|rupees?)\b/iu, 'INR'],
  [/\b(brazil|s[aã]o paulo|rio de janeiro|BRL)\b/iu, 'BRL'],
  [/\b(canada|toronto|vancouver|montreal|CAD)\b/iu, 'CAD'],
  [/\b(australia|sydney|melbourne|brisbane|AUD)\b/iu, 'AUD'],
  [/\b(ghana|accra|GHS)\b/iu, 'GHS'],
  [/\b(kenya|nairobi|KES)\b/iu, 'KES'],
  [/\b(nigeria|lagos|NGN)\b/iu, 'NGN'],
  [/\b(south africa|cape town|johannesburg|ZAR)\b/iu, 'ZAR'],
  [/\b(singapore|SGD)\b/iu, 'SGD'],
  [/\b(mexico|MXN)\b/iu, 'MXN'],
  [/\b(t[uü]rkiye|turkey|istanbul|TRY)\b/u, 'TRY'],
  [/\b(hungary|budapest|HUF)\b/iu, 'HUF'],
  [
    /\b(portugal|lisbon|porto|spain|madrid|barcelona|seville|france|paris|lyon|marseille|germany|berlin|munich|hamburg|cologne|italy|rome|milan|florence|tuscany|venice|austria|vienna|netherlands|amsterdam|rotterdam|utrecht|belgium|brussels|antwerp|ireland|dublin|galway|cork|finland|helsinki|greece|athens|estonia|tallinn|latvia|riga|lithuania|vilnius|croatia|zagreb|slovenia|ljubljana|EU|european union|europe|euros?|EUR)\b/iu,
    'EUR',
  ],
];

const notPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Phase|Stage|Step|Year|Q[1-4]|AI|The|This|That|Python|Rust|Java|English|TV|VR|AR|USD|EUR|Earths?|Team|Teams|Budget|Project|Our|My|I|We|It|Years?|Executive|Tesla)$/u;

const placeName = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|da|do|la|le|of|the|upon|aux|del)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*){0,3}`;
const labelled = new RegExp(String.raw`\blocation\s*(?:is|:)\s*(?:in\s+|near\s+)?(${placeName})`, 'iu');
const afterWord = new RegExp(
  String.raw`\b(?:in|at|near|around|outside|inside|across|throughout|to|from|of)\s+(?:the\s+)?(?:(?:city|town|outskirts|centre|center|middle|heart|north|south|east|west|central|rural|western|eastern|northern|southern|remote|remote areas|city center|city centre|middle of nowhere|nowhere) (?:of |in )?(?:the )?)*(${placeName})`,
  'gu',
);

const between = new RegExp(String.raw`\b(?:between|connecting)\s+(${placeName})\s+and\s+(${placeName})`, 'u');

/** The place a prompt names ("Lisbon", "Western Jutland"), or null. */
export function readPlace(prompt: string): string | null {
  const label = labelled.exec(prompt)?.[1];
  // The flag i of `labelled` lets a lower-case word through; a place begins with a capital.
  if (label !== undefined && /^\p{Lu}/u.test(label)) return tidy(label);
  // Later text is about details, where capitals rarely name the place of the whole.
  const head = prompt.slice(0, 700);
  const ends = between.exec(head);
  if (ends !== null) return `${tidy(ends[1] ?? '')} and ${tidy(ends[2] ?? '')}`;
  let weak: string | null = null;
  for (const match of head.matchAll(afterWord)) {
    const name = tidy(match[1] ?? '');
    const first = name.split(' ')[0] ?? '';
    if (name.length < 3 || notPlaces.test(first) || /^[\p{Lu}\d-]+$/u.test(first)) continue;
    if (/^(?:in|at|near|around|outside|across|throughout)\b/u.test(match[0])) return name;
    weak ??= currencyOfPlace(name) === null ? null : name;
  }
  return weak;
}

function tidy(name: string): string {
  return (
    name
      .replace(/[.'’-]+$/u, '')
      .split(/\.\s/u)[0]
      ?.trim() ?? ''
  );
}

const countries: readonly (readonly [RegExp, string])[] = [
  [/\b(portugal|lisbon|porto)\b/iu, 'Portugal'],
  [/\b(denmark|copenhagen|aarhus|roskilde|jutland|odense|aalborg)\b/iu, 'Denmark'],
  [/\b(sweden|stockholm|gothenburg|malm[oö])\b/iu, 'Sweden'],
  [/\b(norway|oslo|bergen|trondheim)\b/iu, 'Norway'],
  [/\b(germany|berlin|munich|hamburg|cologne)\b/iu, 'Germany'],
  [/\b(austria|vienna)\b/iu, 'Austria'],
  [/\b(switzerland|z[uü]rich|geneva|basel)\b/iu, 'Switzerland'],
  [/\b(spain|madrid|barcelona|seville)\b/iu, 'Spain'],
  [/\b(france|paris|lyon|marseille)\b/iu, 'France'],
  [/\b(belgium|brussels|antwerp)\b/iu, 'Belgium'],
  [/\b(netherlands|amsterdam|rotterdam|utrecht)\b/iu, 'Netherlands'],
  [/\b(italy|rome|milan|florence|tuscany|venice)\b/iu, 'Italy'],
  [/\b(ireland|dublin|galway|cork)\b/iu, 'Ireland'],
  [/\b(finland|helsinki)\b/iu, 'Finland'],
  [/\b(greece|athens)\b/iu, 'Greece'],
  [
    /\b(united kingdom|UK|england|scotland|wales|london|manchester|edinburgh|glasgow|bristol|leeds)\b/iu,
    'United Kingdom',
  ],
  [/\b(poland|warsaw|krak[oó]w|gda[nń]sk)\b/iu, 'Poland'],
  [/\b(czech|prague|brno)\b/iu, 'Czech Republic'],
  [/\b(hungary|budapest)\b/iu, 'Hungary'],
  [/\b(japan|tokyo|osaka|kyoto)\b/iu, 'Japan'],
  [/\b(china|shanghai|beijing|shenzhen)\b/iu, 'China'],
  [/\b(india|delhi|mumbai|bangalore|bengaluru)\b/iu, 'India'],
  [/\b(brazil|s[aã]o paulo|rio de janeiro)\b/iu, 'Brazil'],
  [/\b(canada|toronto|vancouver|montreal)\b/iu, 'Canada'],
  [/\b(australia|sydney|melbourne|brisbane)\b/iu, 'Australia'],
  [/\b(ghana|accra)\b/iu, 'Ghana'],
  [/\b(kenya|nairobi)\b/iu, 'Kenya'],
  [/\b(nigeria|lagos)\b/iu, 'Nigeria'],
  [/\b(south africa|cape town|johannesburg)\b/iu, 'South Africa'],
  [/\b(mexico)\b/iu, 'Mexico'],
  [
    /\b(united states|USA|new york|chicago|san francisco|boston|seattle|texas|california)\b/iu,
    'United States',
  ],
];

/** The country that a text names, itself or by one of its cities, or null. */
export function countryOf(text: string): string | null {
  return countries.find(([words]) => words.test(text))?.[1] ?? null;
}

/** The currency used where the text happens, as an ISO 4217 code, or null when no place is known. */
export function currencyOfPlace(text: string): string | null {
  return currencyPlaces.find(([words]) => words.test(text))?.[1] ?? null;
}
