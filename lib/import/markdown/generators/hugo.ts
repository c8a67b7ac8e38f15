import { datedName, JOURNAL, placeBelow, type Generator, type SiteSettings } from './generator';
import { urlized } from './permalink';

type Config = SiteSettings['config'];

const ENDINGS = ['toml', 'yaml', 'yml', 'json'];

/** Hugo: `content/`, with or without bundles; a language has a folder, or stands in a file's name. */
export const hugo: Generator = {
  dialect: 'hugo',
  settings: ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
    ENDINGS.map((ending) => `${name}.${ending}`),
  ),
  settingsFolder: 'config/_default',
  statics: ['static', 'assets'],
  roots: ['content', ''],
  feeds: ['/index.xml'],
  language: ({ config }) => text(config.defaultContentLanguage) ?? text(config.languageCode) ?? text(config.locale),
  lists(kind, label) {
    const folder = { category: 'categories', topic: 'tags', author: 'authors' }[kind];
    const at = `/${folder}/${urlized(label)}/`;
    return { addresses: [at], feeds: [`${at}index.xml`] };
  },
  classify(file, { config }) {
    const [, bare = file, suffix] = /^(.*?)(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?\.(?:md|markdown|mdown|html)$/i.exec(file) ?? [];
    const own = languages(config).find((each) => file.startsWith(`${text(config[`languages.${each}.contentDir`]) ?? '\0'}/`));
    const root = text(config[`languages.${own ?? ''}.contentDir`]) ?? text(config.contentDir) ?? 'content';
    const place = placeBelow(`${bare}.md`, root);
    if (place === undefined) return undefined;
    const folderLang = languages(config).includes(place.folders[0] ?? '') ? place.folders.shift() : undefined;
    const lang = own ?? suffix ?? folderLang;
    const { date, name } = datedName(place.name);
    const [section] = place.folders;
    const isList = /(?:^|\/)_index$/i.test(bare);
    const isPost = !isList && (date !== undefined || (section !== undefined && JOURNAL.test(section)));
    const isHome = place.name === 'index';
    return {
      kind: isPost ? 'article' : 'page',
      folders: place.folders,
      name,
      ...(date && { date }),
      ...(lang && { lang, ...below(lang, config) }),
      permalink: permalinkOf(section, config) ?? (isHome ? '/' : '/:sections/:slugorfilename/'),
    };
  },
};

/** All languages but the first have a folder in addresses. */
function below(lang: string, config: Config): { readonly prefix: string } | undefined {
  const isFirst = lang === (text(config.defaultContentLanguage) ?? 'en') && config.defaultContentLanguageInSubdir !== true;
  return isFirst ? undefined : { prefix: `/${lang}` };
}

function languages(config: Config): string[] {
  return [...new Set(Object.keys(config).flatMap((name) => /^languages\.([\w-]+)\./.exec(name)?.[1] ?? []))];
}

/** Of a section, from `[permalinks]` or `[permalinks.page]`; `:title` and `:slug` are the headline's there (gohugo.io/content-management/urls). */
function permalinkOf(section: string | undefined, config: Config): string | undefined {
  const pattern = section === undefined ? undefined : text(config[`permalinks.page.${section}`] ?? config[`permalinks.${section}`]);
  return pattern?.replace(/:title\b/g, ':headline').replace(/:slug\b/g, ':slugorheadline');
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
