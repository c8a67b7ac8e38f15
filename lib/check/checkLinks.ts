import { leadsSomewhere } from '../markdown/plugins/addresses';
import { isLanguage, languageOf } from '../markdown/plugins/foreignPassages';
import type { Mention } from './text/checkBody';
import { addressAt } from '../addresses/address';
import { aliasKey, canonicalPath, decoded } from '../addresses/canonical';
import { downloadName } from '../pictures/downloads';
import { slugify } from '../text/slugify';
import type { Problem } from '../content/problem';
import { nearest, suggestion } from '../content/schema/suggestion';

/** What is known of an address below `/articles/`: `unknown` when its file has errors of its own. */
export type State = 'public' | 'draft' | 'withdrawn' | 'unknown';

/** Everything in the folder that a text can point to. */
export interface Addresses {
  /** By slug; `keys` are those that a mistaken name may have meant. */
  readonly articles: Pick<ReadonlyMap<string, State>, 'get' | 'has' | 'keys'>;
  /** Slugs of pages. */
  readonly pages: readonly string[];
  /** Old addresses that articles answer for, as `aliasKey` spells them. */
  readonly aliases: Pick<ReadonlySet<string>, 'has'>;
  readonly sections: readonly string[];
}

/** Judges the links of a text that is served at `base`, such as `/articles/mon-article`. */
export function checkLinks(links: readonly Mention[], base: string, known: Addresses): Problem[] {
  return links.flatMap(({ target, place }) => {
    const problem = wrongForm(target) ?? (isElsewhere(target) ? undefined : wrongPlace(target, base, known));
    return problem === undefined ? [] : [{ ...place, ...problem }];
  });
}

/** Judges names of articles, such as those under `related` in the article `own`. */
export function checkRelated(related: readonly Mention[], own: string | undefined, known: Addresses): Problem[] {
  return related.flatMap(({ target, place }) => {
    if (target === own) return [{ ...place, message: 'l’article se cite lui-même ; retirez-le' }];
    const problem = wrongArticle(target, known);
    return problem === undefined ? [] : [{ ...place, ...problem }];
  });
}

type Finding = Pick<Problem, 'message' | 'severity'>;

function wrongForm(target: string): Finding | undefined {
  if (target === '') return { message: 'un lien sans adresse ; écrivez-la entre les parenthèses' };
  const language = languageOf({ url: target });
  if (language !== undefined && !isLanguage(language))
    return { message: `« ${language} » n’est pas une langue ; écrivez son code, comme lang:en` };
  if (language === undefined && !leadsSomewhere(target))
    return { message: `« ${target} » n’est pas une adresse : les lecteurs n’auront que les mots du lien ; écrivez https://… ou mailto:…` };
  if (/^https?:\/\/(?:localhost|127\.)/i.test(target)) {
    const message = `« ${target} » n’existe que sur votre ordinateur ; pour une page de ce site, écrivez le chemin seul, comme /articles/mon-article`;
    return { message, severity: 'warning' };
  }
  const download = downloadName(target);
  if (download !== undefined)
    return { message: `« ${download} » n’est à côté d’aucun article ; posez-le dans public/ et écrivez /${download}` };
  if (DOMAIN.test(target) && !FILE.test(target)) {
    return { message: `une adresse incomplète ; écrivez https://${target}` };
  }
  return undefined;
}

/** `exemple.org`, `www.legifrance.gouv.fr/codes`: to a browser, a path. */
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[/?#]|$)/i;
const FILE = /^[^/]*\.(?:md|html?|php|jpe?g|png|webp|avif|gif|svg|pdf|xml|txt|docx?|odt)(?=[/?#]|$)/i;

/** True for another site, a mail address, or a place in the same text. */
function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target);
}

function wrongPlace(target: string, base: string, known: Addresses): Finding | undefined {
  const file = target.startsWith('/') ? undefined : /([^/]+?)(?:\/index)?\.md(?=$|#)/.exec(target)?.[1];
  if (file !== undefined) return { message: `un lien vers un fichier ; ${addressOfFile(slugify(decoded(file)), known)}` };
  const whole = `http://localhost${base}`;
  if (!URL.canParse(target, whole))
    return { message: `« ${target} » n’est pas une adresse ; écrivez un chemin comme /articles/mon-article` };
  const { pathname, search } = new URL(target, whole);
  return wrongPath(pathname + search, known);
}

/** What to write instead of the name of a file: never an address that leads nowhere. */
function addressOfFile(slug: string, { articles, pages }: Addresses): string {
  if (articles.has(slug)) return `écrivez /articles/${slug}`;
  if (pages.includes(slug)) return `écrivez /${slug}`;
  return `aucun article ne porte ce nom : ${nearOr(slug, [...articles.keys()], 'écrivez l’adresse de la page, comme /articles/mon-article')}`;
}

function wrongPath(target: string, known: Addresses): Finding | undefined {
  const path = canonicalPath(target.replace(/\?.*$/, ''));
  if (known.aliases.has(aliasKey(target)) || known.aliases.has(path)) return undefined;
  const address = addressAt(path);
  if (address === undefined) return wrongEverywhere(path, known);
  if (address.kind === 'article' || address.kind === 'markdown') return wrongArticle(address.slug, known);
  if (address.kind === 'section' || address.kind === 'sectionFeed') return wrongSection(address.id, known);
  return address.kind === 'page' && !known.pages.includes(address.slug) ? noPage(path, known) : undefined;
}

/** What to say of a path that no address of the site looks like. */
function wrongEverywhere(path: string, known: Addresses): Finding | undefined {
  const [, first = '', second = '', third] = path.split('/');
  // A file of public/, which is not content.
  if (third === undefined && second === '' && downloadName(first) !== undefined)
    return { message: `« ${path} » n’est pas une page ; vérifiez que ce fichier est dans public/`, severity: 'warning' };
  if (first === 'rubriques') return wrongSection(second, known);
  if (first !== 'articles') return noPage(path, known);
  return second === '' ? NO_ARTICLE : wrongArticle(second, known);
}

function wrongSection(id: string, { sections }: Addresses): Finding | undefined {
  return sections.includes(id) ? undefined : { message: `aucune rubrique « ${id} » ; ${suggestion(id, sections)}` };
}

function noPage(path: string, { pages }: Addresses): Finding {
  return { message: `aucune page « ${path} » ; ${nearOr(path.slice(1), pages, 'vérifiez l’adresse')}` };
}

const NO_ARTICLE: Finding = { message: 'cette adresse est celle d’aucun article ; écrivez son nom, comme /articles/mon-article' };

function wrongArticle(slug: string, { articles }: Addresses): Finding | undefined {
  switch (articles.get(slug)) {
    case 'public':
    case 'unknown':
      return undefined;
    case 'draft':
      return { message: `« ${slug} » est encore un brouillon ; les lecteurs ne le trouveront pas`, severity: 'warning' };
    case 'withdrawn':
      return { message: `« ${slug} » n’est plus en ligne ; les lecteurs ne le trouveront pas`, severity: 'warning' };
    case undefined:
      return { message: `aucun article « ${slug} » ; ${nearOr(slug, [...articles.keys()], 'vérifiez le nom de son fichier')}` };
  }
}

function nearOr(typed: string, known: readonly string[], otherwise: string): string {
  const near = nearest(typed, known);
  return near === undefined ? otherwise : `vouliez-vous écrire ${near} ?`;
}
