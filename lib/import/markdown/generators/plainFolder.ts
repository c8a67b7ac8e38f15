import { datedName, JOURNAL, languageIn, placeBelow, type Generator } from './generator';

/** Any other folder of Markdown (Hexo, Gatsby, MkDocs, Next): addresses are as the files lie, until a mapping says better. */
export const plainFolder: Generator = {
  dialect: 'liquid',
  settings: ['_config.yml', 'mkdocs.yml', 'config.toml'],
  statics: ['', 'static', 'public', 'source', 'docs'],
  roots: ['', 'content', 'docs', 'source', 'source/_posts'],
  feeds: ['/atom.xml', '/rss.xml', '/index.xml'],
  language: languageIn,
  settingsAreAProgram: true,
  classify(file) {
    const under = /^(?:source\/_posts|source\/_drafts|source|content|docs|src\/content|src\/pages)(?=\/)/.exec(file)?.[0] ?? '';
    const place = placeBelow(file, under);
    if (place === undefined || file.split('/').some((step) => step.startsWith('.'))) return undefined;
    if (under === '' && /^(?:README|LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT)$/i.test(place.name)) return undefined;
    const { date, name } = datedName(place.name);
    const isPost = date !== undefined || under.startsWith('source/_') || place.folders.some((folder) => JOURNAL.test(folder));
    return {
      kind: isPost ? 'article' : 'page',
      folders: place.folders,
      name,
      ...(date && { date }),
      draft: under === 'source/_drafts',
      permalink: under.startsWith('source/_') ? '/:year/:month/:day/:title/' : '/:sections/:title/',
    };
  },
};
