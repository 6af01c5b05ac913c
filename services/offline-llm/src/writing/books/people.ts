/** Invented full names that sound right where a plan happens, by the country's currency or name. */
const pools: readonly (readonly [RegExp, readonly [string, ...string[]]])[] = [
  [
    /portugal|brazil/iu,
    ['Inês Duarte', 'Tomás Ferreira', 'Beatriz Lourenço', 'Rui Almada', 'Marta Quintela', 'Hugo Sarmento'],
  ],
  [
    /denmark|norway|sweden/iu,
    ['Freja Holmgaard', 'Jonas Lindqvist', 'Astrid Brekke', 'Mikkel Ravn', 'Signe Toft', 'Emil Sandberg'],
  ],
  [
    /germany|austria|switzerland/iu,
    ['Clara Vogelsang', 'Matthias Brandner', 'Lena Hartwig', 'Jürg Aebli', 'Silke Morgen', 'Tobias Renner'],
  ],
  [
    /spain|mexico/iu,
    ['Rosa Benítez', 'Javier Olmedo', 'Lucía Varela', 'Andrés Montalvo', 'Elena Carrasco', 'Pablo Riquelme'],
  ],
  [
    /france|belgium/iu,
    ['Camille Ferrand', 'Luc Delattre', 'Amélie Roussin', 'Yves Charpin', 'Noémie Valois', 'Bastien Corbel'],
  ],
  [
    /italy/iu,
    [
      'Giulia Ferretti',
      'Marco Bellandi',
      'Chiara Montanari',
      'Paolo Righi',
      'Elisa Tardini',
      'Dario Sanfelice',
    ],
  ],
  [
    /united kingdom|ireland|united states|canada|australia/iu,
    ['Hannah Whitcombe', 'Daniel Okoro', 'Niamh Gallacher', 'Peter Lindon', 'Grace Ashdown', 'Owen Farraday'],
  ],
  [
    /poland|czech|hungary/iu,
    ['Marek Nowicki', 'Zofia Wolak', 'Petra Havlová', 'Jan Kubica', 'Eszter Balog', 'Tomasz Grela'],
  ],
  [/japan/iu, ['Hana Kobayashi', 'Ren Ishida', 'Yui Matsuo', 'Kenta Arai', 'Mei Sugiyama', 'Takumi Hoshi']],
  [
    /india/iu,
    ['Ravi Menon', 'Ananya Deshmukh', 'Kiran Iyer', 'Meera Chatterjee', 'Arjun Bedi', 'Lakshmi Varma'],
  ],
  [
    /kenya|nigeria|ghana|south africa/iu,
    ['Amara Okafor', 'Kwame Asante', 'Wanjiru Kimani', 'Thabo Mokoena', 'Efua Mensah', 'Chidi Eze'],
  ],
];

const mixed: readonly [string, ...string[]] = [
  'Leila Haddad',
  'Marek Nowak',
  'Amara Okafor',
  'Jonas Lindqvist',
  'Rosa Benítez',
  'Hana Kobayashi',
  'Nadia Petrova',
  'Samuel Osei',
];

/** Invented names for a country, or from all over where it is not known. */
export function peopleOf(country: string | null): readonly [string, ...string[]] {
  return pools.find(([where]) => country !== null && where.test(country))?.[1] ?? mixed;
}
