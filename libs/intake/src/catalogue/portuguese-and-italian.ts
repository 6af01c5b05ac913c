import type { PromptExample } from '@planwright/contracts';

export const PORTUGUESE_AND_ITALIAN_PROMPTS: readonly PromptExample[] = [
  {
    id: '2d689472-c9c9-4dd4-962b-62ae418af8b1',
    title: 'Horta nas escolas do Recife',
    prompt:
      'Criar hortas em 45 escolas municipais do Recife em dois anos letivos, com captação de água da chuva e aulas de ciências ao ar livre. Temos R$ 1,3 milhão de um edital, seis agrônomos e a prefeitura como parceira. A horta não pode depender de um único professor, e a colheita deve ir para a merenda conforme as regras da vigilância sanitária.',
    language: 'pt-BR',
    kind: 'execution',
    purpose: 'other',
    scale: 'local',
    plan_type: 'physical',
    tags: ['educação', 'horta', 'alimentação'],
  },
  {
    id: '690993db-cf0f-4c68-9571-fcf77f77f4f5',
    title: 'Meia maratona depois do enfarte',
    prompt:
      'Tenho 58 anos, vivo em Coimbra e tive um enfarte há catorze meses. Com autorização do meu cardiologista, quero correr a meia maratona de Lisboa de março de 2028 sem pressa, só para chegar ao fim. Posso treinar quatro vezes por semana e gastar até 900 €. O plano deve dizer quando paro, que exames faço e como a minha mulher acompanha os treinos.',
    language: 'pt-PT',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['saúde', 'corrida', 'reabilitação'],
  },
  {
    id: 'dc6a79ff-8336-4198-b9d8-1d97bc208e35',
    title: 'Plataforma de fretes de retorno',
    prompt:
      'Construir uma plataforma que una caminhoneiros autônomos que voltam vazios a pequenas cargas no Centro-Oeste do Brasil: aplicativo leve para celulares antigos, negociação por áudio, pagamento por Pix com garantia e avaliação mútua. Sete pessoas, dez meses, R$ 2,4 milhões, piloto entre Goiânia e Cuiabá com 200 motoristas antes de qualquer expansão.',
    language: 'pt-BR',
    kind: 'masterplan',
    purpose: 'business',
    scale: 'regional',
    plan_type: 'digital',
    tags: ['software', 'logística', 'transporte'],
  },
  {
    id: '44bcc27d-29dd-4e02-8a0f-18d061a11977',
    title: 'Albergo diffuso in Molise',
    prompt:
      "Trasformare undici case vuote di un borgo di 300 abitanti in provincia di Isernia in un albergo diffuso con 28 posti letto. Abbiamo 900.000 €, metà da un bando regionale che scade a giugno, e i proprietari cedono le case in uso per vent'anni. Apertura entro trenta mesi, imprese del posto, niente auto nel centro storico e norme antisismiche rispettate.",
    language: 'it-IT',
    kind: 'execution',
    purpose: 'business',
    scale: 'local',
    plan_type: 'physical',
    tags: ['turismo', 'borghi', 'recupero'],
  },
  {
    id: '4cf45252-8204-4b6c-a72b-6ecb7b3f984f',
    title: 'Archivio digitale delle voci',
    prompt:
      "Raccogliere e pubblicare in tre anni 2.000 interviste a emigrati italiani tornati a casa, con trascrizione, consenso revocabile e ricerca per paese e mestiere. Sei università, 40 volontari, 650.000 € da una fondazione. Il sito deve restare leggibile per cinquant'anni: formati aperti, due copie in luoghi diversi e nessun fornitore insostituibile.",
    language: 'it-IT',
    kind: 'development',
    purpose: 'other',
    scale: 'national',
    plan_type: 'digital',
    tags: ['archivio', 'memoria', 'software'],
  },
  {
    id: 'fd51d4e0-4392-4bf5-958f-a7ed296bb802',
    title: 'Orto sul balcone',
    prompt:
      "Abito a Torino al quarto piano, con un balcone di sei metri quadrati esposto a ovest, e voglio mangiare insalata e pomodori miei da maggio a ottobre. Ho 180 €, mezz'ora al giorno e un gatto che scava nei vasi. Mi serve un calendario di semine, un'irrigazione per le due settimane di ferie e un peso totale che il balcone regga.",
    language: 'it-IT',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['orto', 'casa', 'balcone'],
  },
];
