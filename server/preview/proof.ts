import path from 'node:path';
import { pictureSlug } from '@/lib/addresses/pictureAddress';
import { routes } from '@/lib/addresses/routes';
import { goneAt } from '@/lib/content/article';
import { kindOf, SITE_FILE, type TextKind } from '@/lib/content/kinds';
import type { Checked } from '@/lib/content/problem';
import { parseSite } from '@/lib/content/site';
import { fieldsOf, typesetOf } from '@/lib/library/index/fields';
import type { FileRead } from '@/lib/library/index/files';
import { readingRules } from '@/lib/library/indexer/siteFile';
import type { Library } from '@/lib/library/library';
import { articleAnswers, exceptFor } from '@/lib/library/overlaid';
import type { TextThread } from '@/lib/library/thread/textThread';
import type { TypesetText } from '@/lib/markdown/typesetText';

/** What a file that is not saved makes pages say, and the page that shows it. */
export interface Proof {
  /** What the library answers otherwise than it does. */
  readonly answers: Partial<Library>;
  /** Path of the page. */
  readonly path: string;
}

interface Parts {
  /** The content folder. */
  readonly folder: string;
  readonly library: Library;
  readonly texts: Pick<TextThread, 'proofread'>;
}

/** Reads a text as the indexer would read it from `file`, relative to the content folder. Rejects when the thread that reads fails. */
export async function proofOf(file: string, text: string, { folder, library, texts }: Parts): Promise<Checked<Proof>> {
  if (file === SITE_FILE) {
    const site = parseSite(file, text);
    return site.ok ? { ok: true, value: { answers: { site: site.value }, path: routes.front } } : site;
  }
  const { reading, typeset } = await texts.proofread(file, text, readingRules(library.site));
  const { fields, body = '', slug } = reading;
  if (typeof fields !== 'string') return { ok: false, problems: reading.problems };
  const kind = kindOf(file);
  if (kind === 'frontPlan') return { ok: true, value: frontPlanProof(fields) };
  if (typeset === undefined) throw new Error(`nothing was made of ${file}`);
  const beside = file.endsWith('/index.md') ? path.join(folder, path.dirname(file)) : undefined;
  return { ok: true, value: PROOFS[kind]({ slug, fields, body, typeset: typesetOf(typeset), beside }, library) };
}

interface Read extends Pick<FileRead, 'slug'> {
  readonly fields: string;
  readonly body: string;
  readonly typeset: TypesetText;
  /** Where its pictures lie. */
  readonly beside: string | undefined;
}

function frontPlanProof(json: string): Proof {
  const plan = fieldsOf('frontPlan', json);
  return { answers: { frontPlan: () => plan, alert: () => plan.alert }, path: routes.front };
}

const later = <T>(value: T) => Promise.resolve(value);

/** By kind: what is asked of this file is answered by it, and of all others as before. */
const PROOFS: Readonly<Record<TextKind, (read: Read, library: Library) => Proof>> = {
  article: ({ slug, fields, body, typeset, beside }, library) => {
    const article = { ...fieldsOf('article', fields), slug, body, typeset };
    const gone = goneAt(article, Date.now());
    if (gone) return { answers: { findWithdrawal: () => gone }, path: routes.withdrawal(slug) };
    return { answers: articleAnswers(library, article, beside), path: routes.article(slug) };
  },
  page: ({ slug, fields, body, typeset, beside }, library) => {
    const page = { ...fieldsOf('page', fields), slug, body, typeset };
    const answers = {
      findPage: exceptFor(slug, later(page), (asked) => library.findPage(asked)),
      findPageFields: exceptFor(slug, page, (asked) => library.findPageFields(asked)),
      pictureFolder: exceptFor(slug, beside, (asked) => library.pictureFolder(asked)),
    };
    return { answers, path: routes.page(slug) };
  },
  author: ({ slug, fields, body, typeset, beside }, library) => {
    const author = { ...fieldsOf('author', fields), slug, body, typeset };
    const answers = {
      findAuthor: exceptFor(slug, later(author), (asked) => library.findAuthor(asked)),
      findAuthorFields: exceptFor(slug, author, (asked) => library.findAuthorFields(asked)),
      findFediverse: exceptFor(slug, author.fediverse, (asked) => library.findFediverse(asked)),
      pictureFolder: exceptFor(pictureSlug({ kind: 'author', slug }), beside, (asked) => library.pictureFolder(asked)),
    };
    return { answers, path: routes.author(slug) };
  },
  letter: ({ slug, fields, body, typeset, beside }, library) => {
    const letter = { ...fieldsOf('letter', fields), slug, body, typeset };
    const answers = {
      findLetter: exceptFor(slug, later(letter), (asked) => library.findLetter(asked)),
      findLetterFields: exceptFor(slug, letter, (asked) => library.findLetterFields(asked)),
      pictureFolder: exceptFor(pictureSlug({ kind: 'letter', slug }), beside, (asked) => library.pictureFolder(asked)),
    };
    return { answers, path: routes.letter(slug) };
  },
  dossier: ({ slug, fields, body, typeset, beside }, library) => {
    const dossier = { ...fieldsOf('dossier', fields), slug, body, typeset };
    const answers = {
      findDossier: exceptFor(slug, later(dossier), (asked) => library.findDossier(asked)),
      findDossierFields: exceptFor(slug, dossier, (asked) => library.findDossierFields(asked)),
      pictureFolder: exceptFor(pictureSlug({ kind: 'dossier', slug }), beside, (asked) => library.pictureFolder(asked)),
    };
    return { answers, path: routes.dossier(slug) };
  },
};
