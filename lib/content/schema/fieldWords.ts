/** A field in an editor's words: its French name and what it is for. */
export interface FieldWords {
  readonly title: string;
  readonly description: string;
  /** How a file writes it, for whoever types one; a form has a control for it. */
  readonly typed?: string;
}

/** The words of fields that nobody types: without how a file writes them. */
export function spokenWords(words: Readonly<Record<string, FieldWords>>): Readonly<Record<string, FieldWords>> {
  return Object.fromEntries(Object.entries(words).map(([name, { title, description }]) => [name, { title, description }]));
}

const DAY = '2025-06-10 ou 2025-06-10 14:30.';
const NAMES = 'Un nom par ligne après un tiret.';
const TRUE = 'S’écrit true.';
const YES_OR_NO = 'S’écrit true ou false.';
const FILE = 'Le nom de son fichier, sans .md.';
const FILES = 'Les noms de leurs fichiers, sans .md.';

/** Of a picture that lies beside a text. */
function picture(field: string): Readonly<Record<string, FieldWords>> {
  return {
    [`${field}.src`]: { title: 'Fichier', description: 'Le nom du fichier, comme photo.jpg.' },
    [`${field}.alt`]: { title: 'Description', description: 'Ce que montre la photo, pour qui ne la voit pas.' },
    [`${field}.credit`]: { title: 'Crédit', description: 'L’auteur et l’agence de la photo.' },
    [`${field}.generated`]: {
      title: 'Générée',
      description: 'Une intelligence artificielle a fait l’image, et la page le dit.',
      typed: TRUE,
    },
  };
}

/** Of what is played. */
function recording(field: string, what: string, name: string): Readonly<Record<string, FieldWords>> {
  return {
    [`${field}.src`]: { title: 'Fichier', description: `Le nom du fichier, comme ${name}.` },
    [`${field}.duration`]: {
      title: 'Durée',
      description: `Celle ${what}, en minutes et secondes : 12:34, ou 1:02:03 au-delà d’une heure.`,
    },
    [`${field}.transcript`]: {
      title: 'Transcription',
      description: `Le nom du fichier des paroles ${what}, .vtt ou .txt, pour qui n’entend pas.`,
    },
  };
}

/** The front matter of articles, in the order in which editors fill it; nested fields are dotted. */
export const articleWords: Readonly<Record<string, FieldWords>> = {
  headline: {
    title: 'Titre',
    description: 'Le titre de l’article.',
    typed: 'Entre guillemets droits doubles s’il contient un deux-points.',
  },
  section: { title: 'Rubrique', description: 'La rubrique où paraît l’article.', typed: 'Son identifiant dans site.yaml.' },
  publishedAt: {
    title: 'Publié',
    description: 'Jour, ou jour et heure de publication, à l’heure du journal. À venir, l’article est programmé.',
    typed: DAY,
  },
  genre: { title: 'Genre', description: 'Ce qu’est l’article, quand il faut le dire : un éditorial, une tribune, une enquête…' },
  lang: { title: 'Langue', description: 'Le code de la langue de l’article, quand ce n’est pas celle du journal : en, de, he.' },
  kicker: { title: 'Surtitre', description: 'Quelques mots au-dessus du titre.' },
  standfirst: {
    title: 'Chapô',
    description: 'Le résumé sous le titre, et la description pour les moteurs de recherche : 160 signes au plus.',
  },
  byline: { title: 'Signature', description: 'Les auteurs, sans « Par ».', typed: NAMES },
  translators: { title: 'Traduction', description: 'Les auteurs de la version française.', typed: NAMES },
  editors: { title: 'Édition', description: 'Les éditeurs de la dépêche.', typed: NAMES },
  agency: { title: 'Agence', description: 'L’agence de presse, comme Reuters.' },
  dateline: { title: 'Lieu', description: 'Le lieu d’où l’article est écrit, imprimé avant le premier paragraphe.' },
  topics: { title: 'Sujets', description: 'De quoi parle l’article : une liste libre.', typed: 'Un sujet par ligne après un tiret.' },
  dossier: { title: 'Dossier', description: 'Le dossier dont l’article fait partie.', typed: FILE },
  image: { title: 'Photo', description: 'La photo d’ouverture, posée à côté de l’article dans son dossier.' },
  ...picture('image'),
  'image.caption': { title: 'Légende', description: 'La phrase imprimée sous la photo.' },
  audio: { title: 'Son', description: 'Un enregistrement, posé à côté de l’article dans son dossier.' },
  ...recording('audio', 'du son', 'son.mp3'),
  video: { title: 'Vidéo', description: 'Une vidéo, posée à côté de l’article dans son dossier.' },
  ...recording('video', 'du film', 'film.mp4'),
  'video.captions': { title: 'Sous-titres', description: 'Le nom de leur fichier .vtt, quand ce n’est pas celui de la transcription.' },
  'video.poster': { title: 'Image d’attente', description: 'Le nom de la photo montrée avant la lecture, posée à côté.' },
  updatedAt: { title: 'Mis à jour', description: 'Jour, ou jour et heure, de la dernière mise à jour.', typed: DAY },
  expiresAt: {
    title: 'Fin de mise en ligne',
    description: 'Jour, ou jour et heure, à partir desquels l’article n’est plus lisible ; sa page dit depuis quand.',
    typed: DAY,
  },
  sponsor: { title: 'Commanditaire', description: 'Qui paie l’article : la page et les listes le disent au-dessus du titre.' },
  'sponsor.name': { title: 'Nom', description: 'Le nom de qui paie.' },
  'sponsor.url': { title: 'Adresse', description: 'L’adresse de son site, comme https://exemple.org.' },
  translations: {
    title: 'Traductions',
    description: 'Le même article dans d’autres langues ; un seul des deux a besoin de le dire.',
    typed: 'Une liste de lang et to.',
  },
  'translations.lang': { title: 'Langue', description: 'Le code de la langue de la traduction : en, de, he.' },
  'translations.to': {
    title: 'Traduction',
    description: 'Un autre article, ou l’adresse complète de la traduction sur un autre site.',
    typed: FILE,
  },
  corrections: { title: 'Rectificatifs', description: 'Ce qui a été corrigé, affiché et daté.', typed: 'Une liste de at et text.' },
  'corrections.at': { title: 'Date', description: 'Jour, ou jour et heure, du rectificatif.', typed: DAY },
  'corrections.text': { title: 'Texte', description: 'Ce qui était faux et ce qui est vrai.' },
  replies: {
    title: 'Droit de réponse',
    description: 'Ce que répond une personne que l’article nomme, affiché sous l’article aussi longtemps que lui.',
    typed: 'Une liste de at, by et text.',
  },
  'replies.at': { title: 'Date', description: 'Jour, ou jour et heure, de la réponse.', typed: DAY },
  'replies.by': { title: 'De', description: 'Qui répond.' },
  'replies.text': {
    title: 'Texte',
    description: 'La réponse, en Markdown.',
    typed: 'Sur plusieurs lignes : text: | puis le texte, en retrait.',
  },
  draft: { title: 'Brouillon', description: 'Jamais public.', typed: TRUE },
  withdrawn: { title: 'Retiré', description: 'L’article n’est plus lisible ; sa page dit qu’il a été retiré.' },
  'withdrawn.at': { title: 'Date', description: 'Jour, ou jour et heure, du retrait.', typed: DAY },
  'withdrawn.reason': { title: 'Raison', description: 'Pourquoi l’article a été retiré.' },
  aliases: { title: 'Anciennes adresses', description: 'Des chemins qui mènent à l’article, comme /2019/ancien-titre ou /?p=123.' },
  related: { title: 'À lire aussi', description: 'D’autres articles.', typed: FILES },
  live: { title: 'Direct', description: 'Une couverture en direct : des entrées datées, la plus récente en tête.' },
  'live.start': { title: 'Début', description: 'Quand le direct commence.', typed: DAY },
  'live.end': { title: 'Fin', description: 'Quand il finira, d’après ce qu’on sait ; la page dit alors « Direct terminé ».', typed: DAY },
  'live.pinned': {
    title: 'Entrée épinglée',
    description: 'L’heure de l’entrée qui reste en tête, écrite comme dans le texte : 14:32, ou 14 juin, 0:15.',
  },
  canonical: { title: 'Adresse d’origine', description: 'L’adresse complète du texte d’origine, pour une reprise sous licence.' },
  noindex: { title: 'Hors des moteurs', description: 'Les moteurs de recherche n’indexent pas l’article.', typed: TRUE },
};

/** The front matter of pages. */
export const pageWords: Readonly<Record<string, FieldWords>> = {
  title: { title: 'Titre', description: 'Le titre de la page.' },
  description: { title: 'Description', description: 'Une phrase qui dit ce que la page contient, pour les moteurs de recherche.' },
  taxReductionPercent: { title: 'Taux de réduction d’impôt', description: 'Pour don.md seulement, en pour cent : 66.' },
};

/** `une.yaml`. */
export const frontPlanWords: Readonly<Record<string, FieldWords>> = {
  lead: { title: 'Ouverture', description: 'L’article qui ouvre la une ; sans lui, le dernier paru.', typed: FILE },
  others: { title: 'Autres', description: 'Les articles autour de l’ouverture, dans l’ordre, six au plus.', typed: FILES },
  dossier: { title: 'Dossier', description: 'Le dossier que montre la une.', typed: FILE },
  until: {
    title: 'Jusqu’au',
    description: 'Jour compris, ou jour et heure, à partir desquels les derniers articles parus reprennent la une.',
    typed: DAY,
  },
  alert: { title: 'Alerte', description: 'Une ligne au-dessus du nom du journal, sur toutes les pages.' },
  'alert.text': { title: 'Texte', description: 'Une phrase courte.' },
  'alert.link': { title: 'Lien', description: 'Le chemin où elle mène, comme /articles/un-titre.' },
  'alert.until': { title: 'Jusqu’au', description: 'Jour compris, ou jour et heure, où elle n’est plus montrée.' },
};

/** The front matter of dossiers. */
export const dossierWords: Readonly<Record<string, FieldWords>> = {
  headline: { title: 'Titre', description: 'Le titre du dossier.' },
  image: { title: 'Photo', description: 'La photo du dossier, posée à côté de son fichier dans son dossier.' },
  ...picture('image'),
  order: {
    title: 'Ordre',
    description: 'Ses articles, dans l’ordre où ils se lisent ; les autres suivent, du plus récent au plus ancien.',
    typed: FILES,
  },
};

/** The front matter of letters. */
export const letterWords: Readonly<Record<string, FieldWords>> = {
  subject: { title: 'Objet', description: 'L’objet du message, que les lecteurs voient dans leur messagerie : 60 signes au plus.' },
  preheader: { title: 'Accroche', description: 'La phrase que les messageries montrent après l’objet ; sans elle, le début du texte.' },
  stories: { title: 'Articles', description: 'Les articles de la lettre, dans l’ordre ; le premier avec sa photo.', typed: FILES },
};

/** The front matter of authors. */
export const authorWords: Readonly<Record<string, FieldWords>> = {
  name: { title: 'Nom', description: 'Le nom, comme il signe les articles.' },
  role: { title: 'Fonction', description: 'Ce que fait l’auteur, comme Correspondante à Rome.' },
  photo: { title: 'Portrait', description: 'Le portrait, posé à côté du fichier dans le dossier de l’auteur.' },
  ...picture('photo'),
  email: { title: 'Courriel', description: 'L’adresse électronique que les lecteurs voient.' },
  links: { title: 'Liens', description: 'Les adresses des pages de l’auteur ailleurs.', typed: 'Une par ligne après un tiret.' },
  fediverse: { title: 'Fédivers', description: 'Le compte de l’auteur : @nom@serveur.org.', typed: 'Entre guillemets droits doubles.' },
};

/** Of the gifts of one frequency. */
function amounts(field: string, gift: string, tiers: string): Readonly<Record<string, FieldWords>> {
  return {
    [`${field}.tiers`]: { title: 'Montants proposés', description: `Pour un ${gift}, en euros entiers, comme ${tiers}.` },
    [`${field}.minimum`]: { title: 'Minimum', description: `Le plus petit ${gift} accepté, en euros entiers.` },
    [`${field}.maximum`]: { title: 'Maximum', description: `Le plus grand ${gift} accepté, en euros entiers.` },
    [`${field}.recommended`]: {
      title: 'Montant conseillé',
      description: `Un des montants proposés pour un ${gift}, choisi d’avance dans le formulaire. Sans lui, aucun ne l’est.`,
    },
  };
}

/** `site.yaml`. */
export const siteWords: Readonly<Record<string, FieldWords>> = {
  name: { title: 'Nom', description: 'Le nom du journal.' },
  tagline: { title: 'Devise', description: 'La phrase sous le nom du journal.' },
  language: { title: 'Langue', description: 'Le code de la langue, comme fr.' },
  timeZone: { title: 'Fuseau horaire', description: 'L’heure du journal, comme Europe/Paris.' },
  publisher: { title: 'Éditeur', description: 'Qui publie le journal.' },
  'publisher.name': { title: 'Nom', description: 'Le nom de l’éditeur.' },
  'publisher.logo': { title: 'Logo', description: 'Le chemin du logo dans public/, comme /wordmark.svg.' },
  sections: { title: 'Rubriques', description: 'Dans l’ordre du menu.' },
  'sections.id': { title: 'Identifiant', description: 'Ce qu’écrivent les articles et l’adresse, comme economie.' },
  'sections.label': { title: 'Nom', description: 'Ce que lisent les lecteurs, comme Économie.' },
  redirects: { title: 'Redirections', description: 'Les anciennes adresses qui ne sont pas celles d’un article, et où elles mènent.' },
  'redirects.from': {
    title: 'De',
    description: 'L’ancien chemin, comme /feed ou /category/economie/feed ; une étoile y tient lieu d’une étape, comme /tag/*.',
  },
  'redirects.to': {
    title: 'Vers',
    description:
      'Le chemin d’aujourd’hui, comme /feed.xml ou /rubriques/economie/feed.xml ; l’étoile y est la même étape, comme /sujets/*.',
  },
  letter: { title: 'Lettre', description: 'Le formulaire d’inscription à la lettre, au pied des pages ; sans lui, il n’y en a pas.' },
  'letter.action': {
    title: 'Adresse d’inscription',
    description: 'L’adresse de votre service d’envoi qui reçoit le formulaire, comme https://exemple.org/inscription.',
  },
  'letter.field': {
    title: 'Champ',
    description: 'Le nom que votre service d’envoi donne au champ de l’adresse électronique ; sinon email.',
  },
  'letter.method': { title: 'Méthode', description: 'post, ou get si votre service d’envoi le demande.' },
  'letter.note': { title: 'Note', description: 'Une phrase au-dessus du champ : ce que la lettre contient, quand elle part.' },
  'letter.hidden': {
    title: 'Champs cachés',
    description: 'Ce que le formulaire de votre service d’envoi transmet encore, comme le numéro d’une liste.',
  },
  'letter.hidden.name': { title: 'Nom', description: 'Le nom du champ caché.' },
  'letter.hidden.value': { title: 'Valeur', description: 'La valeur du champ caché.' },
  'letter.leadsTo': {
    title: 'Mène à',
    description:
      'Les autres sites vers lesquels l’inscription conduit le lecteur, comme https://exemple.org ; le navigateur refuse ceux qui n’y sont pas.',
    typed: 'Une adresse par ligne après un tiret.',
  },
  'letter.unsubscribe': {
    title: 'Désinscription',
    description: 'Ce que votre service d’envoi remplace, dans chaque message, par l’adresse de désinscription.',
    typed: 'Entre guillemets droits doubles, comme "{{unsubscribe}}".',
  },
  contact: {
    title: 'Courriel',
    description: 'L’adresse de la rédaction, pour « Signaler une erreur » sous les articles ; sans elle, rien.',
  },
  fediverse: { title: 'Fédivers', description: 'Le compte du journal, qu’on trouve alors aussi au nom du site.' },
  'fediverse.account': { title: 'Compte', description: '@nom@serveur.org.', typed: 'Entre guillemets droits doubles.' },
  'fediverse.profile': { title: 'Profil', description: 'L’adresse complète de sa page : https://serveur.org/@nom.' },
  podcasts: { title: 'Podcasts', description: 'Les rubriques dont les sons font un podcast.' },
  'podcasts.section': { title: 'Rubrique', description: 'L’identifiant de la rubrique.' },
  'podcasts.title': { title: 'Titre', description: 'Sans lui, le nom du journal et de la rubrique.' },
  'podcasts.description': { title: 'Description', description: 'Ce que l’on y entend, en une ou deux phrases.' },
  'podcasts.image': {
    title: 'Pochette',
    description: 'Le chemin d’un JPEG ou d’un PNG de public/, carré, de 1400 à 3000 pixels de côté, comme /podcast.jpg.',
  },
  'podcasts.category': { title: 'Catégorie', description: 'Une catégorie d’Apple Podcasts, en anglais, comme News ou Politics.' },
  'podcasts.explicit': { title: 'Explicite', description: 'Des propos ou des sons que des enfants ne doivent pas entendre.', typed: TRUE },
  'podcasts.author': { title: 'Auteur', description: 'Qui fait le podcast. Sans lui, l’éditeur du journal.' },
  'podcasts.email': { title: 'Courriel', description: 'L’adresse par laquelle Apple et d’autres vérifient à qui il est ; tous la voient.' },
  machines: {
    title: 'Machines',
    description: 'Ce que les machines peuvent faire des textes ; sans ce bloc, le journal invite les moteurs et ne réserve rien.',
  },
  'machines.search': { title: 'Recherche', description: 'Trouver les articles et y mener les lecteurs.', typed: YES_OR_NO },
  'machines.answers': { title: 'Réponses', description: 'Répondre à des questions à partir des articles.', typed: YES_OR_NO },
  'machines.training': { title: 'Entraînement', description: 'Entraîner des modèles sur les articles.', typed: YES_OR_NO },
  'machines.licence': {
    title: 'Licence',
    description: 'L’adresse des conditions de ce qui est refusé, comme https://exemple.org/licence ou /licence.',
  },
  mostRead: {
    title: 'Les plus lus',
    description: 'Au pied des articles, la liste de ceux qui sont le plus lus ; le site les compte sans rien garder des lecteurs.',
    typed: TRUE,
  },
  preferredSource: {
    title: 'Source préférée',
    description: 'Au pied des pages, un lien par lequel un lecteur choisit le journal parmi ses sources préférées de Google.',
    typed: TRUE,
  },
  donation: { title: 'Dons', description: 'Les montants, par fréquence.' },
  'donation.unique': { title: 'Don unique', description: 'Les montants d’un don fait une fois.' },
  ...amounts('donation.unique', 'don unique', '[20, 50, 100, 200]'),
  'donation.mensuel': { title: 'Don mensuel', description: 'Les montants d’un don répété chaque mois.' },
  ...amounts('donation.mensuel', 'don mensuel', '[5, 10, 20]'),
};
