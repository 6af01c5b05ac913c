/** One plan each, in ten languages other than English. */
export const PROMPTS: Readonly<Record<string, string>> = {
  de: 'Wir wollen in Graz eine offene Fahrradwerkstatt eröffnen, mit 30.000 Euro und vier Leuten, bis Juni 2027.',
  fr: 'Ouvrir un four à pain communal à Namur avec 25 000 euros et huit bénévoles avant l’été 2027.',
  es: 'Montar un huerto comunitario en Puebla con 200 000 pesos y doce vecinos antes de marzo de 2027.',
  it: 'Aprire una biblioteca degli oggetti a Torino con 40.000 euro e sei persone entro maggio 2027.',
  pt: 'Criar uma horta escolar em Recife com 50 mil reais e três professores até agosto de 2027.',
  pl: 'Chcemy otworzyć warsztat ceramiczny w Lublinie za 90 tysięcy złotych we trzy osoby do września 2027.',
  sv: 'Vi vill öppna en lånecykelpool i Umeå för 300 000 kronor med fem personer före juni 2027.',
  ja: '京都の古い町家を改装して、2027年の秋までに小さな図書館カフェを開きたい。予算は1500万円、三人で運営する。',
  zh: '我们想在昆明开一家社区修理铺，预算二十万元，四个人，2027年六月之前开业。',
  ar: 'نريد افتتاح مكتبة للأدوات في طنجة بميزانية ٢٠٠ ألف درهم وستة متطوعين قبل صيف ٢٠٢٧.',
};
