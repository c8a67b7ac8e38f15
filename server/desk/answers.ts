import { act } from '@/lib/desk/act';
import { checkText } from '@/lib/desk/checkText';
import { createFile } from '@/lib/desk/createFile';
import { Refused, type DeskParts } from '@/lib/desk/deskParts';
import { formOf } from '@/lib/desk/form';
import { receive, send, standing } from '@/lib/desk/history/exchange';
import type { Git } from '@/lib/desk/history/git';
import { identity } from '@/lib/desk/history/identity';
import { complete } from '@/lib/desk/list/complete';
import { listFiles } from '@/lib/desk/list/listFiles';
import { openFile } from '@/lib/desk/openFile';
import { NotText } from '@/lib/desk/store/store';
import { decodeText } from '@/lib/content/yaml/decodeText';
import { deskWords } from '@/lib/desk/words';
import { slugOf } from '@/lib/content/contentFiles';
import { placeOf } from '@/lib/desk/store/contentPath';
import { reviewKey, reviewLink } from '@/lib/editing/reviewLink';
import { LARGEST_BYTES } from '@/lib/pictures/media';
import type { Previews } from '../preview/previews';
import type { Answers } from './calls';

export interface AnswerParts {
  readonly desk: DeskParts;
  readonly git: Git | undefined;
  readonly previews: Pick<Previews, 'draw'>;
  /** Origin of the public site, as readers know it. */
  readonly site: string;
}

/** What the desk answers. */
export function answersOf(parts: AnswerParts): Answers {
  const { desk, git, previews, site } = parts;
  const { store, history, index, clock } = desk;
  const newsroom = () => ({ folder: desk.folder, index: index(), site: desk.site() });
  const alone = async (editor: string, work: (own: Git, name: readonly string[]) => ReturnType<typeof standing>) => {
    if (!git) throw new Refused(deskWords.noExchange);
    return store.alone(async () => work(git, await identity(git, editor)));
  };
  return {
    session: (_, editor) => session(parts, editor),
    list: (ask) => listFiles(desk.folder, index(), ask, clock()),
    problems: async ({ files }) => ({ problems: (await Promise.all(files.map((file) => problemsOf(desk, file)))).flat() }),
    open: ({ file }) => openFile(desk, file),
    create: (ask) => createFile(desk, ask),
    check: async ({ file, text }) => {
      await placeOf(desk.folder, file);
      return { problems: await checkText(newsroom(), file, text, clock()) };
    },
    preview: async ({ file, text }) => {
      await placeOf(desk.folder, file);
      const drawn = await previews.draw(file, text);
      if (!drawn.ok) return { outcome: 'refused', says: deskWords.noPreview, problems: [...drawn.problems] };
      const { page, image, ...shared } = drawn.value;
      return { outcome: 'done', page, shared: { ...shared, ...(image !== undefined && { image }) } };
    },
    act: (ask, editor) => act(desk, ask, editor),
    live: ({ watch }) => desk.live.standing(watch, clock()),
    complete: (ask) => complete(desk.folder, index(), ask, clock()),
    history: async ({ file }) => {
      await placeOf(desk.folder, file);
      return { past: await history.past(file) };
    },
    past: async ({ file, id }) => {
      await placeOf(desk.folder, file);
      const text = await history.textOf(file, id);
      if (text === undefined) throw new Refused(deskWords.noVersion);
      return { text };
    },
    exchange: () => (git ? standing(git) : { standing: 'none', ahead: 0, behind: 0, conflicts: [], says: deskWords.noExchange }),
    fetch: ({ settled = [] }, editor) =>
      alone(editor, (own, name) => receive(own, name, new Map(settled.map(({ file, text }) => [file, text])))),
    send: (_, editor) => alone(editor, send),
    reviewLink: async ({ file, days }) => {
      const key = reviewKey();
      if (!key) return { outcome: 'refused', says: deskWords.noLinks };
      await placeOf(desk.folder, file);
      return { outcome: 'done', url: site + reviewLink(key, slugOf(file), days, clock()), until: clock() + days * DAY_MS };
    },
  };
}

const DAY_MS = 86_400_000;

async function session({ desk, git, site }: AnswerParts, editor: string) {
  const paper = desk.site();
  const forms = {
    article: formOf('article', paper),
    page: formOf('page', paper),
    author: formOf('author', paper),
    dossier: formOf('dossier', paper),
    letter: formOf('letter', paper),
    frontPlan: formOf('frontPlan', paper),
    site: formOf('site', paper),
  };
  return {
    editor,
    paper: paper.name,
    site,
    timeZone: paper.timeZone,
    sections: [...paper.sections],
    forms,
    history: desk.history.kind,
    hasRemote: git !== undefined && (await standing(git)).standing !== 'none',
    hasReviewLinks: reviewKey() !== undefined,
    largestPicture: LARGEST_BYTES,
    now: desk.clock(),
  };
}

/** What is wrong with a file as it is on the disk; one that is no text says so itself. */
async function problemsOf({ store, folder, index, site, clock }: DeskParts, file: string) {
  try {
    const { text, version } = await store.read(file);
    return version === '' ? [] : await checkText({ folder, index: index(), site: site() }, file, text, clock());
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    const decoded = decodeText(file, error.bytes);
    return decoded.ok ? [] : [...decoded.problems];
  }
}
