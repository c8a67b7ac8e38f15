import * as z from 'zod';
import { slugify } from '../../text/slugify';
import { suggestion } from './suggestion';

/** What to write instead of `typed`, a field that `schema` does not have at `path`. */
export function fieldAdvice(schema: z.ZodObject, path: readonly PropertyKey[], typed: string): string {
  const names = namesAt(schema, path);
  const name = typed.trim();
  const meant = [name.toLowerCase(), ...(OTHER_WORDS.get(slugify(name)) ?? [])];
  const known = names.find((each) => meant.includes(each) || meant.includes(each.toLowerCase()));
  if (known !== undefined) return `vouliez-vous écrire ${known} ?`;
  const group = path.length === 0 ? names.find((each) => namesAt(schema, [each]).includes(name)) : undefined;
  if (group !== undefined) return `${name} va sous ${group}, en retrait de deux espaces`;
  if (path.length > 0 && Object.hasOwn(schema.shape, name)) return 'retirez le retrait : ce champ n’est pas de ce groupe';
  return suggestion(name, names);
}

/** The fields that a schema has at its top, inside a group, or in a list's entries. */
function namesAt(schema: z.core.$ZodType, [step, ...further]: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodArray) return namesAt(schema.element, typeof step === 'number' ? further : []);
  const rest = step === undefined ? [] : [step, ...further];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return namesAt(schema.unwrap(), rest);
  if (schema instanceof z.ZodPipe) return namesAt(schema.in, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const inner: unknown = Reflect.get(schema.shape, step);
  return inner instanceof z.ZodType ? namesAt(inner, further) : [];
}

/** What editors and other systems call our fields, folded. Several where the word depends on the group. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    titre: ['headline', 'title', 'name'],
    objet: ['subject'],
    accroche: ['preheader'],
    articles: ['stories'],
    title: ['headline'],
    headline: ['title'],
    rubrique: ['section'],
    rubriques: ['section', 'sections'],
    format: ['genre'],
    type: ['genre'],
    category: ['section'],
    categories: ['section'],
    categorie: ['section'],
    surtitre: ['kicker'],
    chapo: ['standfirst', 'description'],
    chapeau: ['standfirst', 'description'],
    'sous-titre': ['standfirst'],
    resume: ['standfirst', 'description'],
    summary: ['standfirst', 'description'],
    excerpt: ['standfirst', 'description'],
    description: ['standfirst', 'alt'],
    standfirst: ['description'],
    date: ['publishedAt', 'at'],
    publie: ['publishedAt'],
    'publie-le': ['publishedAt'],
    'date-de-publication': ['publishedAt'],
    published: ['publishedAt'],
    'mis-a-jour': ['updatedAt'],
    'mise-a-jour': ['updatedAt'],
    updated: ['updatedAt'],
    lastmod: ['updatedAt'],
    auteur: ['byline', 'credit'],
    auteurs: ['byline', 'credit'],
    author: ['byline', 'credit'],
    authors: ['byline', 'credit'],
    signature: ['byline'],
    traducteur: ['translators'],
    traducteurs: ['translators'],
    traduction: ['translators'],
    traductions: ['translations'],
    edition: ['editors'],
    editeur: ['editors', 'publisher'],
    editeurs: ['editors'],
    agence: ['agency'],
    lieu: ['dateline'],
    ville: ['dateline'],
    sujet: ['topics'],
    sujets: ['topics'],
    tags: ['topics'],
    keywords: ['topics'],
    'mots-cles': ['topics'],
    etiquettes: ['topics'],
    photo: ['image', 'src'],
    image: ['photo'],
    portrait: ['photo'],
    illustration: ['image'],
    fichier: ['src'],
    file: ['src'],
    source: ['src'],
    url: ['src', 'canonical'],
    'texte-alternatif': ['alt'],
    legende: ['caption'],
    credits: ['credit'],
    copyright: ['credit'],
    photographe: ['credit'],
    expiration: ['expiresAt'],
    expires: ['expiresAt'],
    expirydate: ['expiresAt'],
    'fin-de-mise-en-ligne': ['expiresAt'],
    sponsorise: ['sponsor'],
    sponsored: ['sponsor'],
    commanditaire: ['sponsor'],
    annonceur: ['sponsor'],
    translation: ['translations'],
    rectificatif: ['corrections'],
    rectificatifs: ['corrections'],
    correction: ['corrections'],
    texte: ['text', 'alt'],
    le: ['at'],
    brouillon: ['draft'],
    retire: ['withdrawn'],
    retrait: ['withdrawn'],
    raison: ['reason'],
    motif: ['reason'],
    redirections: ['aliases', 'redirects'],
    redirect: ['aliases', 'redirects'],
    'anciennes-adresses': ['aliases'],
    'ancienne-adresse': ['aliases'],
    'a-lire-aussi': ['related'],
    'lire-aussi': ['related'],
    'articles-lies': ['related'],
    nom: ['name'],
    fonction: ['role'],
    poste: ['role'],
    courriel: ['email'],
    mail: ['email'],
    liens: ['links'],
    mastodon: ['fediverse'],
    ia: ['generated'],
    son: ['audio'],
    podcast: ['podcasts', 'audio'],
    film: ['video'],
    duree: ['duration'],
    transcription: ['transcript'],
    'sous-titres': ['captions'],
    pochette: ['image'],
    vignette: ['poster'],
    devise: ['tagline'],
    langue: ['language', 'lang'],
    language: ['lang'],
    locale: ['lang'],
    'fuseau-horaire': ['timeZone'],
    don: ['donation'],
    conseille: ['recommended'],
    recommande: ['recommended'],
    libelle: ['label'],
  }),
);
