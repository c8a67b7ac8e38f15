import { NBSP, NNBSP, thousands } from './spaces';

/** Of all the words below, as BCP 47 writes it: dates, lists and capitals are of the same language. */
export const LANGUAGE = 'fr';

/**
 * Every word of the interface. The paper's own words are in `content/`; a paper in another language replaces this file.
 */
export const words = {
  skipToText: 'Aller au texte',
  alert: `Alerte${NBSP}:`,
  frontPage: 'À la une',
  toFrontPage: 'Retour à la une',
  sectionsNav: 'Rubriques',
  by: 'Par',
  updated: 'Mis à jour le',
  // « 1er » for the first of the month and no other day: Lexique des règles typographiques en usage à l’Imprimerie nationale.
  dayOfMonth: (day: number) => (day === 1 ? '1er' : String(day)),
  dateAndTime: (date: string, hour: number, minute: string) => `${date} à${NBSP}${hour}${NBSP}h${NBSP}${minute}`,
  corrections: (count: number) => (count > 1 ? 'Rectificatifs' : 'Rectificatif'),
  topics: 'Sujets',
  give: 'Faire un don',
  givingClosed: 'Les dons en ligne ne sont pas encore ouverts sur ce site. Cette page le dira dès qu’ils le seront.',
  givingClosedTitle: 'Donner en ligne',
  noStoryYet: 'Aucun article n’est encore publié.',
  noStoryYetAdvice: 'Le premier paraîtra ici. En attendant, vous pouvez suivre le journal par son flux RSS.',
  noStoryHere: 'Aucun article n’est encore paru dans cette rubrique.',
  noStoryHereAdvice: 'Les autres rubriques sont en haut de la page, et tous les articles dans les archives.',
  noStorySigned: 'Aucun article n’est encore paru sous cette signature.',
  noStorySignedAdvice: 'Tous les articles parus sont dans les archives.',
  noArchive: 'Les archives sont encore vides.',
  reporting: 'Reportage',
  frenchVersion: 'version française',
  editedBy: 'édité par',
  error: `Erreur${NNBSP}`,
  goOn: 'Poursuivre',

  readAlso: 'À lire aussi',
  inSection: 'Dans la même rubrique',
  newer: 'Article suivant',
  older: 'Article précédent',
  old: 'Cet article a été publié il y a plus d’un an.',
  readingTime: (minutes: number) => `${minutes}${NBSP}min${NBSP}de${NBSP}lecture`,
  share: 'Partager',
  shareOn: 'Partager sur',
  shareByMail: 'Partager par courriel',
  mail: 'Courriel',
  permalink: 'Lien permanent',
  contents: 'Sommaire',

  archives: 'Archives',
  archivesOf: (time: string) => `Archives${NBSP}: ${time}`,
  feed: 'Flux RSS',
  topic: 'Sujet',
  author: 'Signature',
  authors: 'Signatures',
  contact: 'Contact',
  generatedImage: 'Image générée par une intelligence artificielle',
  ofKind: (kind: string, title: string) => `${kind}${NBSP}: ${title}`,
  stories: (count: number) => `${thousands(count)}${NBSP}${count > 1 ? 'articles' : 'article'}`,
  sectionIs: (label: string, paper: string) => `Les articles de la rubrique ${label}, du plus récent au plus ancien, dans ${paper}.`,
  topicIs: (label: string, paper: string) => `Les articles sur le sujet ${label}, du plus récent au plus ancien, dans ${paper}.`,
  authorIs: (name: string, paper: string) => `Les articles signés ${name}, du plus récent au plus ancien, dans ${paper}.`,
  archiveIs: (time: string, paper: string) => `Les articles parus en ${time}, du plus récent au plus ancien, dans ${paper}.`,
  archivesAre: (paper: string) => `Tous les articles parus dans ${paper}, par année et par mois.`,
  breadcrumb: 'Fil d’Ariane',
  pagination: 'Pages',
  page: (page: number, pages: number) => `Page ${thousands(page)} sur ${thousands(pages)}`,
  pageShort: (page: number) => `page ${thousands(page)}`,
  newerStories: 'Articles plus récents',
  olderStories: 'Articles plus anciens',
  footerNav: 'Pied de page',

  search: 'Rechercher',
  searchIs: (paper: string) => `Chercher dans tous les articles parus dans ${paper}.`,
  searchFor: 'Ce que vous cherchez',
  section: 'Rubrique',
  anySection: 'Toutes',
  year: 'Année',
  anyYear: 'Toutes',
  searchHint: `Des mots, avec ou sans accents${NNBSP}; entre guillemets, une expression exacte.`,
  searchedFor: (text: string) => `Recherche${NNBSP}: «${NNBSP}${text}${NNBSP}»`,
  found: (count: number, more: boolean, text: string) =>
    `${more ? 'Plus de ' : ''}${thousands(count)}${NBSP}${count > 1 ? 'articles' : 'article'} pour «${NNBSP}${text}${NNBSP}»`,
  nothingFound: (text: string) => `Aucun article pour «${NNBSP}${text}${NNBSP}».`,
  nothingFoundAdvice: 'Essayez moins de mots, un mot plus général, ou toutes les rubriques et toutes les années.',
  searchIncomplete: 'L’index de la recherche se construit.',
  searchIncompleteAdvice: 'Tous les articles n’y sont pas encore. Recommencez dans quelques minutes, ou cherchez dans les archives.',
  searchUnavailable: 'La recherche n’est pas disponible pour l’instant.',
  searchUnavailableAdvice: 'Réessayez dans une minute. Tous les articles sont aussi dans les archives.',
  previousPage: 'Résultats précédents',
  nextPage: 'Résultats suivants',

  draft: `Brouillon${NNBSP}: cet article n’est pas public.`,
  scheduled: `Programmé${NNBSP}: cet article paraîtra le`,

  notes: 'Notes',
  note: (number: number) => `Note ${number}`,
  backToText: (note: number, call: number) => `Revenir au texte, ${call === 1 ? '' : `${call}e${NBSP}`}appel de note ${note}`,
  table: (number: number) => `Tableau ${number}`,
  otherSite: 'autre site',

  alsoMarkdown: `Chaque article est aussi disponible en Markdown${NNBSP}: ajoutez .md à son adresse.`,
  newestStories: 'Derniers articles',
  sitemap: 'Plan du site',
} as const;

/** The word that opens the paragraph before a table and makes it the table's caption. */
export const TABLE_CAPTION = 'Tableau';
