import type { Domain } from '../../subject/themes.js';

/** An undertaking that really existed, told in few and safe words. */
export interface KnownCase {
  readonly name: string;
  readonly story: string;
  readonly reached: string;
  readonly hard: string;
  readonly source: string;
}

/** One line a case: name | story | what it reached | what was hard | where to read. */
const cases = (...lines: string[]): readonly KnownCase[] =>
  lines.map((line) => {
    const [name = '', story = '', reached = '', hard = '', source = ''] = line
      .split('|')
      .map((part) => part.trim());
    return { name, story, reached, hard, source };
  });

export const knownCases: Readonly<Record<Domain, readonly KnownCase[]>> = {
  hospitality: cases(
    'Silo, Brighton and London (since 2014) | A restaurant that was designed to work without a bin. It began in Brighton and later moved to London. | Became widely known as a restaurant without waste. | It had to persuade suppliers to deliver without packaging. | The restaurant’s own web site and interviews with its founder',
    'Kamikatsu, Japan (declaration of 2003) | A small town that set out to live without waste and sorts its rubbish into dozens of kinds. | Recycles far more of its rubbish than the country does on average. | The last share of waste proved hard to avoid. | The town’s zero-waste centre',
  ),
  construction: cases(
    'Øresund Bridge, Denmark and Sweden (opened 2000) | A bridge and tunnel for road and rail between Copenhagen and Malmö. | Was finished ahead of its schedule. | Traffic in the first years stayed below the forecast. | Reports of the bridge’s owner',
    'Elbphilharmonie, Hamburg (opened 2017) | A concert hall built on top of an old warehouse. | Became a landmark of the city. | It opened years late at many times the first cost. | The inquiry report of the Hamburg parliament',
  ),
  software: cases(
    'Duolingo (public since 2012) | A free app that teaches languages in short daily lessons. | Reached many millions of learners. | Keeping learners at it and earning money took years of trials. | The company’s annual reports',
    'HealthCare.gov, United States (2013) | A national web site for health insurance that failed under load at its launch and was repaired by a small team within months. | Worked reliably after the repair. | It had been launched without a test of the whole. | Reports of the Government Accountability Office',
  ),
  nature: cases(
    'Loess Plateau restoration, China (1990s to 2000s) | A large programme that brought back plants and soil on eroded slopes. | Plant cover and farm incomes rose. | Grazing had to be limited, which needed the consent of farmers. | Project reports of the World Bank',
    'Eden Project, Cornwall (opened 2001) | Gardens under domes in a former clay pit. | Brought visitors to a region that was short of work. | Heavy rain flooded the pit during building. | The project’s own history',
  ),
  event: cases(
    'The Big Lunch, United Kingdom (since 2009) | A yearly day on which neighbours eat together, with packs of advice for everybody who hosts one. | Millions of people take part. | Much depends on one person in each street. | Guides and reports of the Eden Project',
    'Edinburgh Festival Fringe (since 1947) | A festival that grew from eight groups who came without an invitation. | Became one of the largest arts festivals in the world. | Lodging in the city is short and dear in August. | The Fringe Society’s annual reviews',
  ),
  education: cases(
    'Khan Academy (since 2008) | Free lessons as short videos with exercises, begun by one teacher. | Is used by learners all over the world. | Watching alone did not lead to learning; practice had to be added. | Published studies on its use in schools',
    'One Laptop per Child (from 2005) | A programme for cheap computers for schools in poor countries. | Several million computers were handed out. | Teachers were not prepared, and test results hardly changed. | The evaluation in Peru by the Inter-American Development Bank',
  ),
  health: cases(
    'WHO Surgical Safety Checklist (since 2008) | A list of one page that was tried in eight hospitals and then taken up worldwide. | Fewer complications in the trial. | Later adopters found that a list without training changed little. | The study of 2009 in the New England Journal of Medicine',
    'National Programme for IT, England (2002 to 2011) | An attempt to give the health service one system of records; it was ended early. | Some networks stayed in use. | Clinicians were asked too late. | Reports of the National Audit Office',
  ),
  research: cases(
    'Hubble Space Telescope (launched 1990) | A telescope whose mirror was ground to the wrong shape and corrected in orbit in 1993. | Decades of observations. | A test that showed the fault was not believed. | The failure report published by NASA in 1990',
    'Human Genome Project (1990 to 2003) | An international project that read the human genome and shared the data daily. | A finished reference sequence. | Partners had to agree on giving data away early. | The history pages of the National Human Genome Research Institute',
  ),
  industry: cases(
    'Kalundborg Symbiosis, Denmark (since 1972) | Neighbouring plants that use each other’s steam, water and by-products. | Saves water and energy year after year. | Each link needed trust between two firms. | The association’s own publications',
    'Olkiluoto 3, Finland (2005 to 2023) | A power plant that went into regular use about fourteen years later than planned. | Delivers a large share of the country’s power. | The design was not finished when building began. | Reports of the Finnish nuclear safety authority',
  ),
  policy: cases(
    'Congestion tax, Stockholm (trial in 2006) | A charge for driving into the city that was tried for months, put to a vote and made permanent in 2007. | Traffic into the centre fell by about a fifth. | Most people were against it before the trial. | Evaluations of the city of Stockholm',
    'Basic income experiment, Finland (2017 to 2018) | A two-year trial with two thousand unemployed people. | Gave clear figures on work and well-being. | The trial was smaller and shorter than researchers had asked for. | The final report of the social insurance institution Kela',
  ),
  culture: cases(
    'Guggenheim Museum, Bilbao (opened 1997) | A museum that was part of a larger renewal of the city. | Drew far more visitors than forecast. | Others who copied only the building had less success. | Reports of the Bilbao region on its effects',
    'House of Eternal Return, Santa Fe (opened 2016) | A walk-in art world in a former bowling alley by the group Meow Wolf. | Drew many times the visitors that were expected. | Artists and money had to be brought under one roof. | Press reports and the group’s own accounts',
  ),
  commerce: cases(
    'Fairphone, Amsterdam (since 2013) | A phone sold before it was made, with parts that owners can replace. | Showed that buyers pay for repair. | Spare parts for early models ran out. | The company’s impact reports',
    'Webvan, United States (1999 to 2001) | An online grocer that built warehouses before demand was proven and went bankrupt. | Its idea of home delivery came back years later. | Fixed cost grew faster than orders. | Business school case studies',
  ),
  household: cases(
    'parkrun (since 2004) | Free weekly runs that began in one London park with thirteen people. | Takes place in parks in many countries. | Each run depends on volunteers. | parkrun’s own web site and studies on its effects',
    'Couch to 5K (since 1996) | A nine-week plan for people who have never run, first written by Josh Clark. | Is used by very many beginners. | Many stop in the first weeks. | The plan as published by the British health service',
  ),
};
