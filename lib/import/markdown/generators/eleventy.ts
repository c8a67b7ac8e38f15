import { byPlace, NO_TEXTS, placeBelow, type Generator } from './generator';

/** Eleventy: every file of Markdown, below `src` or `content` where there is one; folders with an underscore are its own. */
export const eleventy: Generator = {
  dialect: 'nunjucks',
  settings: [],
  statics: ['', 'src', 'public', 'src/public', 'static', 'src/static', 'src/assets', 'content'],
  roots: ['', 'src', 'content'],
  feeds: ['/feed/feed.xml', '/feed/', '/rss.xml', '/atom.xml', '/feed/feed.json'],
  notTopics: /^(?:posts?|articles?|blog|notes?|pages?|all|nav)$/i,
  settingsAreAProgram: true,
  classify(file) {
    const under = /^(?:src|content|site|pages)(?=\/)/.exec(file)?.[0] ?? '';
    const place = placeBelow(file, under);
    if (place === undefined || file.split('/').some((step) => /^[_.]/.test(step))) return undefined;
    if (under === '' && NO_TEXTS.test(place.name)) return undefined;
    return byPlace(place);
  },
};
