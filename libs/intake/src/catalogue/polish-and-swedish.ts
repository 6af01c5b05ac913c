import type { PromptExample } from '@planwright/contracts';

export const POLISH_AND_SWEDISH_PROMPTS: readonly PromptExample[] = [
  {
    id: 'd7ad3602-d791-4ff7-8c51-27b150ffb06e',
    title: 'Klub szachowy w bibliotece',
    prompt:
      'Uruchomić w bibliotece w Tarnowie klub szachowy dla 60 dzieci i seniorów, w którym starsi uczą młodszych. Start we wrześniu 2027 roku, budżet 28 000 zł na pierwszy rok, dwa popołudnia w tygodniu, jeden płatny trener. Do końca roku chcemy zorganizować turniej powiatowy i mieć co najmniej dziesięciu stałych wolontariuszy.',
    language: 'pl-PL',
    kind: 'execution',
    purpose: 'other',
    scale: 'local',
    plan_type: 'physical',
    tags: ['szachy', 'biblioteka', 'pokolenia'],
  },
  {
    id: '69bee0ca-c19e-4fe5-8ff4-97d93057a0cc',
    title: 'System rezerwacji dla schronisk',
    prompt:
      'Zaprojektować i zbudować wspólny system rezerwacji dla 52 schronisk górskich w Polsce: dostępność łóżek na żywo, praca przy słabym internecie, zaliczki, lista oczekujących i tryb awaryjny dla ratowników. Czteroosobowy zespół, 9 miesięcy, 480 000 zł. Każde schronisko zachowuje własny cennik, a wdrożenie zaczyna się od sześciu obiektów w Tatrach.',
    language: 'pl-PL',
    kind: 'masterplan',
    purpose: 'business',
    scale: 'national',
    plan_type: 'digital',
    tags: ['oprogramowanie', 'góry', 'rezerwacje'],
  },
  {
    id: '7bf1ea42-2dda-4a85-983c-f08dcc2f9676',
    title: 'Simskola i kallt vatten',
    prompt:
      'Jag vill lära mig simma en kilometer i öppet vatten vid Höga kusten till midsommar 2028. I dag klarar jag 100 meter i bassäng och är rädd för djup. Jag bor i Härnösand, kan träna tre gånger i veckan och har 9 000 kronor till kurs och våtdräkt. Planen ska ha tydliga delmål, regler för när jag avbryter och alltid någon som simmar bredvid.',
    language: 'sv-SE',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['simning', 'träning', 'trygghet'],
  },
  {
    id: 'a4225688-190f-4153-96be-5bf439155fcb',
    title: 'Fossilfria fiskebåtar i Bohuslän',
    prompt:
      'Ställa om 70 små fiskebåtar mellan Strömstad och Göteborg till el- eller hybriddrift på fem år. 240 miljoner kronor i statligt stöd och lån, laddning i elva hamnar, och ingen fiskare ska förlora mer än tre veckors fångst under ombyggnaden. Börja med sex räkbåtar, mät räckvidden en hel vinter och bestäm sedan om resten.',
    language: 'sv-SE',
    kind: 'execution',
    purpose: 'business',
    scale: 'regional',
    plan_type: 'physical',
    tags: ['fiske', 'elektrifiering', 'kust'],
  },
];
