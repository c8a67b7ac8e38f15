import { byPlace, placeBelow, type Generator } from './generator';

/** Astro: collections in `src/content`, whose folder is mostly the first step of the address, and pages in `src/pages`. */
export const astro: Generator = {
  dialect: 'mdx',
  settings: ['astro.config.mjs', 'astro.config.ts', 'astro.config.js'],
  statics: ['public'],
  roots: ['src/content', 'src/pages', ''],
  feeds: ['/rss.xml'],
  settingsAreAProgram: true,
  classify(file) {
    const collection = placeBelow(file, 'src/content') ?? placeBelow(file, 'src/data') ?? placeBelow(file, 'content');
    const place = collection ?? placeBelow(file, 'src/pages');
    if (place === undefined || place.name.startsWith('_')) return undefined;
    return byPlace(place);
  },
};
