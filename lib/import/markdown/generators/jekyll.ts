import { datedName, languageIn, NO_TEXTS, placeBelow, type Generator } from './generator';

/** `permalink: pretty` and the others that have names (jekyllrb.com/docs/permalinks). */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

/** Jekyll: `_posts/2019-05-28-titre.md`, also below a category's folder; `_drafts`; collections; pages at the root. */
export const jekyll: Generator = {
  dialect: 'liquid',
  settings: ['_config.yml', '_config.yaml', '_config.toml'],
  statics: [''],
  roots: ['', '_posts'],
  feeds: ['/atom.xml', '/rss.xml'],
  language: languageIn,
  classify(file, { config }) {
    const style = typeof config.permalink === 'string' ? config.permalink : 'date';
    const posts = /^(?:(.+)\/)?_(posts|drafts)\/(.+)$/.exec(file);
    if (posts) {
      const [, before = '', folder = '', rest = ''] = posts;
      const place = placeBelow(rest, '');
      const { date, name } = datedName(place?.name ?? rest);
      const categories = before.split('/').filter((each) => each !== '');
      const permalink = STYLES[style] ?? style;
      return { kind: 'article', folders: categories, name, ...(date && { date }), draft: folder === 'drafts', categories, permalink };
    }
    const [, collection] = /^_([\w-]+)\//.exec(file) ?? [];
    const place = placeBelow(file, collection === undefined ? '' : `_${collection}`);
    if (place === undefined || NO_TEXTS.test(place.name)) return undefined;
    if (collection === undefined && place.folders.some((folder) => /^[_.]/.test(folder))) return undefined;
    const own = collection === undefined ? undefined : config[`collections.${collection}.permalink`];
    const below = collection === undefined ? place.folders : [collection, ...place.folders];
    const ending = style === 'pretty' || style.endsWith('/') ? '/' : '.html';
    return {
      kind: 'page',
      folders: below,
      name: place.name,
      permalink: typeof own === 'string' ? own : place.isIndex ? '/:sections/:title/' : `/:sections/:title${ending}`,
    };
  },
};
