import { expect, test } from 'vitest';
import { article, site, SITE_URL } from '@/tests/support/paper';
import { testPaper } from '@/tests/support/testPaper';
import { announces } from './announcer';
import { deliveriesOf } from './deliveries';

const paper = { ...testPaper, hub: 'https://hub.example', indexNow: { key: 'une-cle-de-test', endpoint: 'https://engines.example' } };
const before = { byline: '[Anne Dupont]', topics: '[École]' };
const STORY = `${SITE_URL}/articles/un-article`;
const feeds = (...sections: string[]) =>
  ['/feed.xml', '/feed.json', ...sections.map((id) => `/rubriques/${id}/feed.xml`)].map((feed) => SITE_URL + feed);

/** Who is told of what, when an article with these fields and text is another one. */
function told(was: Parameters<typeof article> | undefined, is: Parameters<typeof article> | undefined, by: Partial<typeof paper> = paper) {
  const [former, present] = [was, is].map((one) => one && article(...one));
  const all = deliveriesOf('un-article', former, present, { ...testPaper, ...by }, site);
  const of = (service: string) => all.filter((one) => one.service === service).map(({ url }) => url);
  return { hub: of('websub'), engines: of('indexnow') };
}

const NOBODY = { hub: [], engines: [] };

test.for([
  ['headline', 'Un autre titre'],
  ['kicker', 'Reportage'],
  ['genre', 'éditorial'],
  ['standfirst', 'Un chapô'],
  ['byline', '[Paul Martin]'],
  ['translators', '[Paul Martin]'],
  ['editors', '[Paul Martin]'],
  ['agency', 'Reuters'],
  ['dateline', 'Lyon'],
  ['topics', '[Santé]'],
  ['canonical', 'https://ailleurs.example/un-article'],
  ['publishedAt', '2025-06-11'],
  ['updatedAt', '2025-06-12'],
  ['image', '{ src: une.jpg, alt: Une photo, credit: Anne Dupont }'],
  ['corrections', '[{ at: 2025-06-12, text: Une date était fausse. }]'],
  ['section', 'politique'],
  ['noindex', 'true'],
] as const)('an article whose %s changes is announced', ([field, value]) => {
  expect(told([before], [{ ...before, [field]: value }])).not.toEqual(NOBODY);
});

test('an article whose text changes is announced, one that is the same is not', () => {
  expect(told([before, 'Un texte.'], [before, 'Un autre texte.'])).toEqual({ hub: feeds('economie'), engines: [STORY] });
  expect(told([before], [before])).toEqual(NOBODY);
});

test.for([
  ['a new instant of the same day', { publishedAt: '2025-06-10 00:00' }],
  ['another caption', { image: '{ src: une.jpg, alt: Une photo, credit: Anne Dupont, caption: Le port }' }],
  ['another word of a correction', { corrections: '[{ at: 2025-06-12, text: Une date était inexacte. }]' }],
] as const)('%s is a change', ([, fields]) => {
  const was = {
    image: '{ src: une.jpg, alt: Une photo, credit: Anne Dupont }',
    corrections: '[{ at: 2025-06-12, text: Une date était fausse. }]',
  };
  expect(told([was], [{ ...was, ...fields }])).not.toEqual(NOBODY);
});

test.for([
  ['aliases', '[/2019/un-article]'],
  ['related', '[un-autre]'],
] as const)('%s are no news to readers', ([field, value]) => {
  expect(told([before], [{ ...before, [field]: value }])).toEqual(NOBODY);
});

test('a story that comes, goes or moves is told to the feeds of its sections', () => {
  const economy = { hub: feeds('economie'), engines: [STORY] };
  expect([told(undefined, [before]), told([before], undefined), told(undefined, undefined)]).toEqual([economy, economy, NOBODY]);
  expect(told([before], [{ ...before, section: 'politique' }]).hub.sort()).toEqual(feeds('economie', 'politique').sort());
});

test('what search engines must not list is told to feed readers only, until it may be listed', () => {
  const hidden = { ...before, noindex: 'true' };
  expect(told(undefined, [hidden]).engines).toEqual([]);
  expect([told([hidden], [before]).engines, told([before], [hidden]).engines]).toEqual([[STORY], [STORY]]);
});

test('only those who are named are told', () => {
  expect(told(undefined, [before], { hub: paper.hub })).toEqual({ hub: feeds('economie'), engines: [] });
  expect(told(undefined, [before], { indexNow: paper.indexNow })).toEqual({ hub: [], engines: [STORY] });
});

test.for([
  ['somebody is named', {}, true],
  ['nobody is named', { hub: undefined, indexNow: undefined }, false],
  ['the paper is not public', { indexable: false }, false],
] as const)('whether changes are announced when %s', ([, more, expected]) => {
  expect(announces({ ...paper, ...more })).toBe(expected);
});
