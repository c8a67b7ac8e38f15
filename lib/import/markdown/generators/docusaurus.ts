import { slugify } from '../../../text/slugify';
import { datedName, languageIn, placeBelow, type Generator } from './generator';

/** `01-intro`, `2. intro`: a number that only orders. */
const withoutOrder = (step: string): string => step.replace(/^\d+\s*[-_.]+\s*(?=[^\d\W])/, '');

/** Docusaurus: `blog/2019-05-28-titre.md`, folders by day among them, `docs/` and `src/pages/`. */
export const docusaurus: Generator = {
  dialect: 'mdx',
  settings: ['docusaurus.config.js', 'docusaurus.config.ts', 'docusaurus.config.mjs'],
  statics: ['static'],
  roots: ['', 'docs', 'blog'],
  feeds: ['/blog/rss.xml', '/blog/atom.xml'],
  lists(kind, label) {
    const folder = { category: 'tags', topic: 'tags', author: 'authors' }[kind];
    return { addresses: [`/blog/${folder}/${slugify(label)}`], feeds: [] };
  },
  language: languageIn,
  classify(file) {
    const blog = placeBelow(file, 'blog');
    if (blog) {
      // `2019/05/28/titre`, `2019-05-28-titre/index` and `2019-05-28-titre` are one.
      const dated = datedName([...blog.folders, blog.name].join('-'));
      const { date } = dated;
      const name = date === undefined ? blog.name : dated.name;
      const folders = date === undefined ? ['blog', ...blog.folders] : ['blog'];
      return {
        kind: 'article',
        folders,
        name,
        ...(date && { date }),
        permalink: date ? '/blog/:year/:month/:day/:title' : '/:sections/:title',
        withSlug: '/blog/:slug',
      };
    }
    const docs = placeBelow(file, 'docs');
    const place = docs ?? placeBelow(file, 'src/pages');
    if (place === undefined || place.name.startsWith('_')) return undefined;
    const folders = docs ? ['docs', ...docs.folders.map(withoutOrder)] : place.folders;
    const name = docs ? withoutOrder(place.name) : place.name;
    return { kind: 'page', folders, name, permalink: '/:sections/:title', ...(docs && { withSlug: '/docs/:slug' }) };
  },
};
