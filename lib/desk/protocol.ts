import * as z from 'zod';
import { KINDS } from '../content/kinds';
import { LONGEST_DAYS } from '../editing/reviewDays';

// What the desk's page and the desk's process say to each other. Each call is a POST of JSON to `/api/<name>` with the page's token in the
// header `x-desk-token`; the answer is JSON. A call that is refused as a whole (a forged origin, a body that is too large, a path outside the
// content folder) is answered with a status of 400 or more and `refusal`. A picture's bytes go to `/api/picture?file=…&name=…` as they are.

/** Header of the token that the page holds in `<meta name="desk-token">`: new with each process. */
export const TOKEN_HEADER = 'x-desk-token';

const kind = z.enum(KINDS);

/** Path below the content folder, with `/`: `articles/2025/06/un-titre.md`, `une.yaml`. */
const file = z.string().max(1024);
/** Tells that a file is still the one that was opened: a hash of its bytes; empty for a file that is not there yet. */
const version = z.string().max(100);
/** A whole file as it is or is to be on the disk, byte order mark and line ends included. */
const text = z.string().max(4_000_000);

const problem = z.object({
  file,
  line: z.number(),
  column: z.number(),
  /** Dotted: `image.alt`, `corrections.0.at`; `-` for the text and the file. */
  field: z.string(),
  message: z.string(),
  severity: z.literal('warning').optional(),
});

/**
 * How an article stands: `draft` brouillon, `scheduled` programmé, `published` publié, `corrected` rectifié, `expired` fin de mise en ligne passée, `withdrawn` retiré, `faulty` en
 * erreur: it cannot be used as it stands. Files of other kinds are `published` or `faulty`.
 */
export const STATES = ['draft', 'scheduled', 'published', 'corrected', 'expired', 'withdrawn', 'faulty'] as const;
const state = z.enum(STATES);

/** A control of the form. `name` is dotted from the top: `image.alt`; the entries of a list have none of their own. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly isRequired: boolean;
  /**
   * `text` a text that grows, `choice` one of `choices`, `moment` a day or a day and an hour, `yesNo`, `number` a whole number,
   * `group` some fields that stand or fall together, `picture` the same with src, alt and credit, `list` of one `each`.
   */
  readonly control: 'text' | 'choice' | 'moment' | 'yesNo' | 'number' | 'group' | 'picture' | 'list';
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** What `complete` completes it by: the names of files of a kind, or values that others have. */
  readonly completes?: Completable | undefined;
  /** Of a group or a picture. */
  readonly fields?: readonly Field[] | undefined;
  /** Of a list: what each entry is. */
  readonly each?: Field | undefined;
}

const completable = z.enum(['article', 'dossier', 'author', 'topic']);
export type Completable = z.output<typeof completable>;

const field: z.ZodType<Field> = z.lazy(() =>
  z.object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    isRequired: z.boolean(),
    control: z.enum(['text', 'choice', 'moment', 'yesNo', 'number', 'group', 'picture', 'list']),
    choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
    completes: completable.optional(),
    fields: z.array(field).optional(),
    each: field.optional(),
  }),
);

/** A file in the list. */
const row = z.object({
  file,
  kind,
  slug: z.string(),
  state,
  /** Of an article or a dossier its headline, of a page its title, of an author the name; the file's name when it cannot be read. */
  title: z.string(),
  section: z.string().optional(),
  byline: z.array(z.string()),
  /** Epoch milliseconds; absent for what has no date. */
  publishedAt: z.number().optional(),
  /** How many errors and warnings are known of it: errors at once, warnings once `problems` was asked. */
  errors: z.number(),
});

const opened = z.object({
  file,
  kind,
  slug: z.string(),
  state,
  version,
  text,
  /** On the public site, from `/`; absent for what has no page of its own. */
  address: z.string().optional(),
  problems: z.array(problem),
});

/** What an act asks for beside the text. The text that comes along is what is typed now, saved or not. */
const act = z.discriminatedUnion('act', [
  /** Enregistrer. Also makes a new file when `version` is empty. */
  z.object({ act: z.literal('save') }),
  /** Programmer: for an instant as editors type it (`2025-06-10 14:30`), no draft any more. */
  z.object({ act: z.literal('schedule'), at: z.string().max(40) }),
  /** Publier: now. */
  z.object({ act: z.literal('publish') }),
  /** Remettre en brouillon. */
  z.object({ act: z.literal('unpublish') }),
  /** Rectifier: dated now. */
  z.object({ act: z.literal('correct'), text: z.string().max(4000) }),
  /** Mettre à jour: dated now. */
  z.object({ act: z.literal('update') }),
  /** Retirer: dated now. */
  z.object({ act: z.literal('withdraw'), reason: z.string().max(4000) }),
  /** Republier ce qui a été retiré. */
  z.object({ act: z.literal('restore') }),
  /** Renommer: the old address leads to the new one. */
  z.object({ act: z.literal('rename'), slug: z.string().max(200) }),
  /** À la une: opens the front page, until an instant as editors type it. */
  z.object({ act: z.literal('lead'), until: z.string().max(40).optional() }),
  /** Revenir à une version de l’historique. */
  z.object({ act: z.literal('bringBack'), id: z.string().max(100) }),
]);
export type Act = z.output<typeof act>;

/** `failed` says what kept it from being written, and what to do; nothing was written then. */
const acted = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('done'),
    /** Of the file as it is now; after a rename at its new place. */
    opened,
    /** What readers see now, or will see when: a French sentence. */
    says: z.string(),
    /** To be handed to `live` until it answers `live`; absent when readers see nothing of it. */
    watch: z.string().optional(),
  }),
  /** Somebody else has saved meanwhile: nothing was written. `theirs` is absent when the file is gone. */
  z.object({ outcome: z.literal('stale'), says: z.string(), theirs: opened.optional() }),
  /** The act cannot be done with this text: « un brouillon ne se rectifie pas ». */
  z.object({ outcome: z.literal('refused'), says: z.string(), problems: z.array(problem) }),
  z.object({ outcome: z.literal('failed'), says: z.string() }),
]);

const past = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** Who; empty when nobody knows. */
  name: z.string(),
  /** What was done: « Publie un-titre ». */
  says: z.string(),
});

const exchange = z.object({
  /** `none`: no repository or no remote. `same`, `ahead`, `behind`, `both` as of the last fetch. */
  standing: z.enum(['none', 'same', 'ahead', 'behind', 'both']),
  /** Commits that the other side has not; that we have not. */
  ahead: z.number(),
  behind: z.number(),
  /** Files that both sides have changed, with both texts: nothing was merged. */
  conflicts: z.array(z.object({ file, ours: text, theirs: text })),
  /** A French sentence; says what to do where something failed. */
  says: z.string(),
});

/** Every call: what is asked and what is answered. */
export const CALLS = {
  /** Once, when the page opens. */
  session: {
    ask: z.object({}),
    answer: z.object({
      /** Who is at the desk. */
      editor: z.string(),
      paper: z.string(),
      /** Of the public site, without a slash at its end. */
      site: z.string(),
      timeZone: z.string(),
      sections: z.array(z.object({ id: z.string(), label: z.string() })),
      forms: z.record(kind, z.array(field)),
      history: z.enum(['git', 'copies']),
      hasRemote: z.boolean(),
      /** A reviewer's link can be made. */
      hasReviewLinks: z.boolean(),
      /** Bytes of a picture at most. */
      largestPicture: z.number(),
      /** Epoch milliseconds, by the desk's clock. */
      now: z.number(),
    }),
  },
  /** Newest first; what has no date stands first. */
  list: {
    ask: z.object({
      kind: kind.optional(),
      state: state.optional(),
      search: z.string().max(200).optional(),
      /** `next` of the answer before. */
      after: z.string().max(400).optional(),
    }),
    answer: z.object({
      rows: z.array(row),
      next: z.string().optional(),
      /** By state, of all articles; absent while the index is being made for the first time. */
      counts: z.record(state, z.number()).optional(),
      /** Files read so far while the index is being made for the first time. */
      reading: z.number().optional(),
    }),
  },
  /** What check-content says of these files, as they are on the disk. */
  problems: { ask: z.object({ files: z.array(file).max(100) }), answer: z.object({ problems: z.array(problem) }) },
  open: { ask: z.object({ file }), answer: opened },
  /** A text that nobody has saved yet, and where it would lie: version is empty. `title` is what it is called, `section` for an article. */
  create: {
    ask: z.object({
      kind: z.enum(['article', 'page', 'author', 'dossier', 'letter']),
      title: z.string().max(400),
      section: z.string().max(100).optional(),
    }),
    answer: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('done'), opened }),
      z.object({ outcome: z.literal('refused'), says: z.string() }),
    ]),
  },
  /** What check-content would say of a text that is not saved. */
  check: { ask: z.object({ file, text }), answer: z.object({ problems: z.array(problem) }) },
  /** How readers would see a text that is not saved. */
  preview: {
    ask: z.object({ file, text }),
    answer: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('done'),
        /** For a sandboxed frame of the desk's page: `/preview/…`. */
        page: z.string(),
        /** What search engines and social networks show. */
        shared: z.object({ title: z.string(), address: z.string(), description: z.string(), image: z.string().optional() }),
      }),
      /** It cannot be shown as it stands: the problems say why. */
      z.object({ outcome: z.literal('refused'), says: z.string(), problems: z.array(problem) }),
    ]),
  },
  act: { ask: z.object({ file, version, text, act }), answer: acted },
  /** Whether readers of the public site have what was done. */
  live: {
    ask: z.object({ watch: z.string().max(2000) }),
    answer: z.object({ standing: z.enum(['live', 'waiting', 'unreachable']), says: z.string(), address: z.string().optional() }),
  },
  /** Names that begin or hold what is typed, the most fitting first; also for an internal link, by headline (`article`). */
  complete: {
    ask: z.object({ what: completable, typed: z.string().max(200) }),
    answer: z.object({
      /** `value` is what goes into a field; `address` what goes into a link. */
      found: z.array(z.object({ value: z.string(), label: z.string(), address: z.string().optional() })),
    }),
  },
  history: { ask: z.object({ file }), answer: z.object({ past: z.array(past) }) },
  /** The text of a version. */
  past: { ask: z.object({ file, id: z.string().max(100) }), answer: z.object({ text }) },
  /** How our commits stand to the remote's, without asking it. */
  exchange: { ask: z.object({}), answer: exchange },
  /** `settled` are the texts that an editor has chosen for the conflicts of the answer before: all of them, or nothing is taken in. */
  fetch: { ask: z.object({ settled: z.array(z.object({ file, text })).max(200).optional() }), answer: exchange },
  send: { ask: z.object({}), answer: exchange },
  /** A link for somebody who is to read it before it is public. */
  reviewLink: {
    ask: z.object({ file, days: z.number().int().min(1).max(LONGEST_DAYS) }),
    answer: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('done'), url: z.string(), until: z.number() }),
      z.object({ outcome: z.literal('refused'), says: z.string() }),
    ]),
  },
} as const;

/**
 * Of `POST /api/picture?file=…&version=…&name=…`, whose body is the picture; with `&more`, another one of the same act follows. The picture lies beside the file then; a flat `x.md` has become
 * `x/index.md`: `opened` says where it is now, and as which version.
 */
export const pictureTaken = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('done'),
    opened: opened.pick({ file: true, version: true }),
    /** For `image.src` and for a picture in the text. */
    src: z.string(),
    width: z.number(),
    height: z.number(),
    /** What the picture itself says. */
    credit: z.string().optional(),
    caption: z.string().optional(),
  }),
  z.object({ outcome: z.literal('refused'), says: z.string() }),
  z.object({ outcome: z.literal('stale'), says: z.string(), theirs: opened.optional() }),
]);

/** Of every answer with a status of 400 or more. */
export const refusal = z.object({ says: z.string() });

export type CallName = keyof typeof CALLS;
export type Ask<N extends CallName> = z.output<(typeof CALLS)[N]['ask']>;
export type Answer<N extends CallName> = z.output<(typeof CALLS)[N]['answer']>;
export type DeskState = z.output<typeof state>;
export type Row = z.output<typeof row>;
export type Opened = z.output<typeof opened>;
export type Acted = z.output<typeof acted>;
export type Past = z.output<typeof past>;
export type Exchange = z.output<typeof exchange>;
export type PictureTaken = z.output<typeof pictureTaken>;
