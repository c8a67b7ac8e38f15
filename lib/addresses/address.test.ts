import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addressAt, isOwn, isTaken, pathOf, presentAddress } from './address';
import { BOOK, NAMES, ROUTES, type Address, type AddressOf } from './book';
import { frontOf, type Front } from './fronts';
import { frontPath } from './routes';

const ROOT = path.resolve(import.meta.dirname, '../..');
const patterns: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));

/** Paths of one form of the book, with all the names that it may have. */
function pathsOf(form: string): fc.Arbitrary<string> {
  const parts = form.split(/\{(\w+)\}/);
  const written = parts.map((part, at) =>
    at % 2 === 0 ? fc.constant(part) : fc.stringMatching(new RegExp(`^(?:${patterns.get(part)})$`)),
  );
  return fc.tuple(...written).map((texts) => texts.join(''));
}

test.for(Object.entries(BOOK))('an address of the kind %s is read as such, and printed as it was read', ([kind, form]) => {
  fc.assert(
    fc.property(pathsOf(form), (path) => {
      fc.pre(kind !== 'page' || !isTaken(path.slice(1)));
      const address = addressAt(path);
      expect(address?.kind).toBe(kind);
      expect(address && pathOf(address)).toBe(path);
    }),
    { seed: 12, numRuns: 200 },
  );
});

test('whatever path is read is printed as it was', () => {
  const steps = fc.array(
    fc.constantFrom('articles', 'x.md', 'don', '2025', '06', 'erreur', '410', 'une-page', 'a.png', '', '..', 'É', 'x\n'),
  );
  fc.assert(
    fc.property(steps, (all) => {
      const address = addressAt(`/${all.join('/')}`);
      if (address) expect(pathOf(address)).toBe(`/${all.join('/')}`);
    }),
    { seed: 12, numRuns: 5000 },
  );
});

/** What no route of `app/` makes: the server reads the build's files, makes pictures, draws cards and shows reviewers an article's own page. */
const WITHOUT_ROUTE: readonly string[] = ['media', 'rendition', 'asset', 'card', 'review', 'reviewMedia', 'reviewRendition', 'webfinger'];

/** A path with a star for each step that holds a name, however `app/` and the book call it. */
const starred = (steps: string): string => steps.replaceAll(/[^/]*[[{][^/]*/g, '*');

test('every route of app/ makes an address of the book, and every address of the book has its route', () => {
  const files = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' });
  const routes = files.filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file)).map((file) => `/${path.posix.dirname(file)}`);
  const forms = Object.entries<string>({ ...BOOK, ...ROUTES }).filter(([kind]) => !WITHOUT_ROUTE.includes(kind));
  expect(routes.map((route) => starred(route === '/.' ? '/' : route)).sort()).toEqual(forms.map(([, form]) => starred(form)).sort());
});

test('no file of public/ is where the site has an address', () => {
  const files = readdirSync(path.join(ROOT, 'public'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => addressAt(`/${file}`) !== undefined)).toEqual([]);
});

describe('the slug of a page', () => {
  it.each([...Object.values(BOOK), ...Object.values(ROUTES)].map((form) => form.split('/')[1] ?? ''))(
    'cannot be the step « %s » of the site',
    (step) => {
      if (!['don', 'corrections'].includes(step) && /^[a-z0-9-]+$/.test(step)) expect(isTaken(step)).toBe(true);
    },
  );

  it.each(['don', 'corrections', 'mentions-legales', 'feed', 'article'])('can be %s', (slug) => {
    expect(isTaken(slug)).toBe(false);
  });
});

test.for<[string, Front]>([
  ['/rubriques/economie', { kind: 'section', id: 'economie' }],
  ['/sujets/sante-publique', { kind: 'topic', id: 'sante-publique' }],
  ['/auteurs/eve-blanc', { kind: 'author', id: 'eve-blanc' }],
  ['/archives/2025', { kind: 'archive', id: '2025' }],
  ['/archives/2025/06', { kind: 'archive', id: '2025-06' }],
])('%s shows the front %j, and that front is there', ([at, front]) => {
  const address = addressAt(at);
  expect(address && isFront(address) ? frontOf(address) : undefined).toEqual(front);
  expect(frontPath(front)).toBe(at);
});

function isFront(address: Address): address is AddressOf<'section' | 'topic' | 'author' | 'year' | 'month'> {
  return ['section', 'topic', 'author', 'year', 'month'].includes(address.kind);
}

test.for([
  '/archives/25',
  '/archives/2025/6',
  '/archives/2025/06/10',
  '/rubriques/',
  '/rubriques/a/b',
  '/sujets/É',
  '/articles',
  '/indexnow',
])('%s is no address of the site', (at) => {
  expect(addressAt(at)).toBeUndefined();
});

test.for<[string, boolean]>([
  ['/', true],
  ['/?p=123', false],
  ['/recherche?q=x', true],
  ['/feed.xml', true],
  ['/llms.txt', true],
  ['/don/merci', true],
  ['/media/x/y.jpg', true],
  ['/_next/static/x.css', true],
  ['/erreur/404', true],
  ['/rubriques/economie', true],
  ['/rubriques/economie/feed.xml', true],
  ['/rubriques/sports', false],
  ['/sujets/cloud', false],
  ['/articles/x', false],
  ['/une-page', false],
  ['/2019/x', false],
])('an old address at %s would lead nowhere: %j', ([key, own]) => {
  const address = presentAddress(key);
  expect(address !== undefined && isOwn(address, ['economie'])).toBe(own);
});
