import { datedName, JOURNAL, placeBelow, type Generator, type SiteSettings } from './generator';
import { urlized } from './permalink';

/** Hugo: `content/`, with or without bundles; a language may be in a file's name. */
export const hugo: Generator = {
  dialect: 'hugo',
  settings: ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
    ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
  ),
  statics: ['static', 'assets'],
  roots: ['content', ''],
  feeds: ['/index.xml'],
  lists(kind, label) {
    const folder = { category: 'categories', topic: 'tags', author: 'authors' }[kind];
    const at = `/${folder}/${urlized(label)}/`;
    return { addresses: [at], feeds: [`${at}index.xml`] };
  },
  classify(file, { config }) {
    const root = text(config.contentDir ?? config.contentdir) ?? 'content';
    const [, bare = file, suffix] = /^(.*?)(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?\.(?:md|markdown|mdown|html)$/i.exec(file) ?? [];
    const place = placeBelow(`${bare}.md`, root);
    if (place === undefined) return undefined;
    const folderLang = isLanguage(place.folders[0], config) ? place.folders.shift() : undefined;
    const lang = suffix ?? folderLang;
    const { date, name } = datedName(place.name);
    const [section] = place.folders;
    const isList = /(?:^|\/)_index$/i.test(bare);
    const isPost = !isList && (date !== undefined || (section !== undefined && JOURNAL.test(section)));
    return {
      kind: isPost ? 'article' : 'page',
      folders: place.folders,
      name,
      ...(date === undefined ? {} : { date }),
      ...(lang === undefined ? {} : { lang }),
      permalink: permalinkOf(section, config) ?? (place.name === 'index' ? '/' : '/:sections/:slugorfilename/'),
    };
  },
};

/** Of a section, from `[permalinks]` or `[permalinks.page]`; `:title` and `:slug` are the headline's there (gohugo.io/content-management/urls). */
function permalinkOf(section: string | undefined, config: SiteSettings['config']): string | undefined {
  const pattern = section === undefined ? undefined : text(config[`permalinks.page.${section}`] ?? config[`permalinks.${section}`]);
  return pattern?.replace(/:title\b/g, ':headline').replace(/:slug\b/g, ':slugorheadline');
}

function isLanguage(folder: string | undefined, config: SiteSettings['config']): boolean {
  return folder !== undefined && Object.keys(config).some((name) => name.startsWith(`languages.${folder}.`));
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
