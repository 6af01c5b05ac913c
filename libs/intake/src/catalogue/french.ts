import type { PromptExample } from '@planwright/contracts';

export const FRENCH_PROMPTS: readonly PromptExample[] = [
  {
    id: '653a6a57-3412-41fd-b015-9e5c66ef5e33',
    title: 'Épicerie coopérative de village',
    prompt:
      "Rouvrir l'épicerie d'un village de 640 habitants en Ardèche sous forme de coopérative avant l'été 2027. Nous sommes 85 familles prêtes à apporter 150 € chacune et la mairie prête un local de 90 m². Il faut un dépôt de pain, un relais colis, des produits de douze fermes voisines et un salaire à mi-temps financé par les ventes au bout de dix-huit mois.",
    language: 'fr-FR',
    kind: 'execution',
    purpose: 'business',
    scale: 'local',
    plan_type: 'physical',
    tags: ['commerce', 'coopérative', 'village'],
  },
  {
    id: '65f62c6b-9d2a-41b4-a6de-97acad114aa2',
    title: 'Reprendre des études à 41 ans',
    prompt:
      "J'ai 41 ans, deux enfants et un emploi à temps plein à Liège ; je veux devenir sage-femme. Aidez-moi à prévoir les quatre années à venir : admission, passage au travail partiel, garde des enfants, stages de nuit. Nos économies sont de 22 000 € et notre revenu ne doit pas tomber sous 2 900 € par mois. Si j'échoue en première année, je dois pouvoir revenir à mon poste.",
    language: 'fr-BE',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['études', 'reconversion', 'famille'],
  },
  {
    id: 'cc99f688-ee06-4085-9e7a-910a7c92664d',
    title: 'Carnet de vaccination numérique',
    prompt:
      'Développer pour le Sénégal un carnet de vaccination numérique qui fonctionne sans réseau dans 1 400 postes de santé : application Android pour les infirmiers, rappels vocaux en wolof, pulaar et sérère, tableau de bord du ministère. Budget de 1,1 milliard de FCFA sur deux ans, équipe de neuf personnes à Dakar, code ouvert, données hébergées dans le pays.',
    language: 'fr-SN',
    kind: 'masterplan',
    purpose: 'other',
    scale: 'national',
    plan_type: 'digital',
    tags: ['santé', 'logiciel', 'hors ligne'],
  },
];
