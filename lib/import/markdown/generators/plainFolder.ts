import { byPlace, languageIn, NO_TEXTS, placeBelow, type Generator } from './generator';

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
    if (under === '' && NO_TEXTS.test(place.name)) return undefined;
    const found = byPlace(place);
    if (!under.startsWith('source/_')) return found;
    // Hexo's own folders.
    return { ...found, kind: 'article', draft: under === 'source/_drafts', permalink: '/:year/:month/:day/:title/' };
  },
};
