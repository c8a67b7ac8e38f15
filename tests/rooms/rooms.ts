import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * The rooms of the house in their order, each with its purpose. A room imports only from those before it of its own top folder
 * (rooms inside one, such as `lib/library/indexer`, from each other as they like), and of other top folders as `DOORS` says. The README prints the same list.
 */
export const ROOMS: readonly (readonly [room: string, purpose: string])[] = [
  ['lib/process', 'this process: its settings, what is shared between Next’s bundle and the server'],
  ['lib/text', 'French strings, dates, names, numbers; knows no Markdown and no content'],
  ['lib/language', 'what a text in another language than the paper’s needs: its direction, its typography, its stems'],
  ['lib/addresses', 'every public address: printed, read, and which are taken'],
  ['lib/files', 'the disk: reading a file that may be changing, telling whether it changed'],
  ['lib/recordings', 'sound and video that lie beside an article: their kinds, how long they last, what is said in them'],
  ['lib/pictures', 'pictures that lie beside an article, measured and addressed'],
  ['lib/markdown', 'all that is made of a text: safe HTML, its words, its opening, other Markdown'],
  ['lib/markdown/plugins', 'one remark plugin a file'],
  ['lib/markdown/live', 'a live coverage: its entries, by their hour'],
  ['lib/markdown/pictures', 'the pictures of a text: in its line, alone, several in a row'],
  ['lib/markdown/linkCards', 'addresses that stand alone: found in a text, and shown as cards'],
  ['lib/content', 'what a content file is: its kinds, their fields, and what is wrong with one'],
  ['lib/content/yaml', 'from a file’s bytes to fields that know their line'],
  ['lib/content/schema', 'which fields a file may have, and what an editor reads of each'],
  ['lib/content/schema/settings', 'what site.yaml may say of letters, machines and podcasts'],
  ['lib/linkCards', 'what is shown of the page at an address that stands alone: asked of its site, and kept beside the text'],
  ['lib/library', 'all content, as pages and feeds ask for it'],
  ['lib/library/index', 'the index in SQLite: its tables, what is asked of it, and a change as one transaction'],
  ['lib/library/indexer', 'from the content folder into the index, kept true to the disk and the clock'],
  ['lib/library/watching', 'hearing that a file has changed, and waiting until it is whole'],
  ['lib/library/thread', 'an indexer elsewhere: what is said to it, and the thread that reads and sets texts for it'],
  ['lib/selection', 'which stories a page shows, asked of the library'],
  ['lib/selection/recordings', 'sound and film: of an article, and of a podcast'],
  ['lib/check', '`npm run check-content`: judges the whole folder'],
  ['lib/check/between', 'whether files that name each other agree'],
  ['lib/check/text', 'what a text or a field prints otherwise than its writer meant'],
  ['lib/check/recordings', 'the sound and film that an article names, and the covers of podcasts'],
  ['lib/editing', 'what editors’ tools are given: drafts, schemas, snippets'],
  ['lib/import', 'an archive of another system becomes files of the content folder'],
  ['lib/import/html', 'HTML of other systems as the Markdown of ours'],
  ['lib/import/html/handlers', 'what becomes of each element that Markdown has no plain form for'],
  ['lib/import/html/trees', 'a tree made fit: before it is Markdown’s, and after'],
  ['lib/import/plan', 'where everything of an archive goes, known before anything is written'],
  ['lib/import/report', 'what an import tells a person: HTML and JSON'],
  ['lib/import/threads', 'texts converted on several cores'],
  ['lib/import/wordpress', 'WordPress: its export, WXR'],
  ['lib/import/markdown/frontMatter', 'front matter of other generators, read leniently'],
  ['lib/import/markdown/draft', 'a text that is being rewritten by its places'],
  ['lib/import/markdown/templates', 'shortcodes, Liquid, Nunjucks, JSX and admonitions become Markdown'],
  ['lib/import/markdown/text', 'Markdown of other generators as ours'],
  ['lib/import/markdown/generators', 'Hugo, Jekyll, Eleventy, Astro, Docusaurus: where a text lies, and what its address was'],
  ['lib/import/markdown/document', 'what a file of Markdown says of its article'],
  ['lib/import/markdown', 'folders of Markdown'],
  ['lib/import/ghost', 'Ghost: its export, and the texts of its two editors'],
  ['lib/import/write', 'a document as a file, and what lies beside it; never over an editor’s work'],
  ['lib/search', 'a question, its page of results, and the thread that answers'],
  ['lib/desk', 'what the desk does for an editor: forms, acts, what is wrong, what is live'],
  ['lib/desk/text', 'one field of a file changed, and no other byte'],
  ['lib/desk/store', 'files read and written whole, pictures beside them, nothing outside'],
  ['lib/desk/rename', 'another name for a text, in every file that names it'],
  ['lib/desk/cards', 'cards for the addresses of a text, fetched once'],
  ['lib/desk/history', 'who changed what: git, or the last versions'],
  ['lib/desk/list', 'the newsroom’s files, found and completed'],
  ['lib/discovery', 'what machines read of the paper'],
  ['lib/discovery/head', '<head>: title, description, OpenGraph'],
  ['lib/discovery/jsonLd', 'schema.org'],
  ['lib/discovery/feed', 'RSS and JSON Feed'],
  ['lib/discovery/sitemap', 'sitemaps'],
  ['lib/discovery/machines', 'a say over machines: who may read the paper for what, in the words of each protocol'],
  ['lib/discovery/files', 'robots.txt, security.txt, llms.txt, an article as Markdown'],
  ['lib/discovery/card', 'what stands on a social card'],
  ['lib/discovery/announce', 'WebSub and IndexNow: telling others of changes'],
  ['lib/discovery/edges', 'caches in front of the site: the keys of answers, and purging them'],
  ['lib/letter', 'a letter to readers as mail: HTML for mail programs, and plain text'],
  ['lib/issue', 'stories of some days as a book to take along: EPUB'],
  ['lib/donation', 'the gift form: what is asked, typed, understood and said'],
  ['lib/donation/checkout', 'one form, one payment: seals, tokens, the order'],
  ['lib/donation/providers', 'who takes the money'],
  ['lib/donation/providers/helloasso', 'HelloAsso'],
  ['lib/donation/providers/stripe', 'Stripe'],
  ['components/parts', 'small parts that every kind of page uses: a date, a kicker, a text, a row of links'],
  ['components/page', 'what stands around every page, and the pages that are no story and no list'],
  ['components/fronts', 'lists of articles'],
  ['components/live', 'a live coverage: whether it goes on, its key moments, how to follow it'],
  ['components/recordings', 'sound and film'],
  ['components/story', 'one article'],
  ['components/giving', 'the appeal, the form, and the way back'],
  ['components/search', 'the search form and its answers'],
  ['components/desk', 'the desk in the browser: the page, its calls, what it keeps'],
  ['components/desk/paste', 'what other programs put on the clipboard, as Markdown'],
  ['components/desk/form', 'a control for each field'],
  ['components/desk/pictures', 'pictures beside a text: taken in, and what is printed of each'],
  ['components/desk/text', 'the text: its editor and its tools'],
  ['components/desk/versions', 'two versions beside each other, and the past'],
  ['components/desk/acts', 'what can be done with a file, and what came of it'],
  ['components/desk/writing', 'one file in hand'],
  ['components/desk/list', 'all files, to find one'],
  ['components', 'what an editor sees in `npm run dev`'],
  ['app', 'routes: ask the library, then compose'],
  ['server/http', 'HTTP/1.1 itself: requests, answers, connections, limits; knows no newspaper'],
  ['server/indexing', 'the indexer’s thread, for one process or for several'],
  ['server/operations', 'for whoever runs it: build, log, figures, health, end'],
  ['server/jobs', 'jobs that take time: their turn, and what becomes of one that never ends'],
  ['server/mostRead', 'which stories are read most, counted without their readers'],
  ['server/pages/style', 'a page keeps of the style what it uses'],
  ['server/pages', 'a page is rendered, finished, kept'],
  ['server/cards', 'social cards, drawn on a thread of their own'],
  ['server/giving', 'posts and returns of donors'],
  ['server/recordings', 'sound and video, read from the disk in the parts that players ask for'],
  ['server/site', 'what is at an address, and what it is answered from'],
  ['server/preview', 'what is not saved yet, as readers would see it'],
  ['server', 'the process: starts, alone or as one of several'],
  ['server/desk', 'the desk’s process: its door, its calls, its page'],
  ['server/dev', '`npm run dev`'],
  ['server/commands', 'the editors’ commands'],
];

/** Which top folders the files of one may import from. */
export const DOORS = {
  app: ['app', 'components', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib'],
  server: ['server', 'lib'],
} as const;

export interface Import {
  /** The importing file, from the root, with `/`. */
  readonly from: string;
  /** A file of the project from the root, without its ending; or a package as it is written. */
  readonly to: string;
  readonly written: string;
}

/** Every source file below the top folders, from the root, without its tests. */
export function sources(): string[] {
  return Object.keys(DOORS).flatMap((top) =>
    readdirSync(path.join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .map((name) => `${top}/${name.split(path.sep).join('/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)),
  );
}

/** What a file imports, in whichever way it is written. */
export function importsOf(file: string): Import[] {
  const written = namesImported(file, readFileSync(path.join(ROOT, file), 'utf8'));
  return written.map((name) => ({ from: file, to: resolve(file, name), written: name }));
}

/** The files and packages that a source file's text imports, as they are written, each once. `file` tells its language by its ending. */
export function namesImported(file: string, text: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const named = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)].flatMap(
    ({ moduleRequest }) => moduleRequest?.value ?? [],
  );
  const asked = dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
  return [...new Set([...named, ...asked])];
}

/** The room of a file: its folder. A route's folder is its address, so all of `app` is one room. */
export function roomOf(file: string): string | undefined {
  const folder = file.startsWith('app/') ? 'app' : path.posix.dirname(file);
  return ROOMS.find(([room]) => room === folder)?.[0];
}

/** The door that a room stands behind: `lib/library/reading` and `lib/library` are one to everybody else. */
export function houseOf(room: string): string {
  return room.split('/').slice(0, 2).join('/');
}

function resolve(file: string, written: string): string {
  if (written.startsWith('@/')) return written.slice(2);
  return written.startsWith('.') ? path.posix.join(path.posix.dirname(file), written) : written;
}
