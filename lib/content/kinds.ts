// The kinds of files that a content folder has, each with its place in it.

/** Folders of Markdown, one kind of file each. */
export const FOLDERS = { article: 'articles', page: 'pages', author: 'auteurs', dossier: 'dossiers', letter: 'lettres' } as const;

/** The paper's settings, relative to the content folder. */
export const SITE_FILE = 'site.yaml';
/** What editors want on the front page. */
export const FRONT_FILE = 'une.yaml';

/** A kind of Markdown. */
export type TextKind = keyof typeof FOLDERS;
export type Kind = TextKind | 'frontPlan' | 'site';
export type ContentFolder = (typeof FOLDERS)[TextKind];

export const TEXT_KINDS = ['article', 'page', 'author', 'dossier', 'letter'] as const satisfies readonly TextKind[];
export const KINDS = [...TEXT_KINDS, 'frontPlan', 'site'] as const satisfies readonly Kind[];
export const CONTENT_FOLDERS: readonly ContentFolder[] = TEXT_KINDS.map((kind) => FOLDERS[kind]);

/** The kind of a file that is read by itself, by its path relative to the content folder. */
export function kindOf(file: string): Exclude<Kind, 'site'> {
  if (file === FRONT_FILE) return 'frontPlan';
  return TEXT_KINDS.find((kind) => file.startsWith(`${FOLDERS[kind]}/`)) ?? 'article';
}

export function isKind(name: string | undefined): name is Kind {
  return KINDS.some((kind) => kind === name);
}

export function isTextKind(kind: Kind): kind is TextKind {
  return TEXT_KINDS.some((one) => one === kind);
}

/** Markdown of any kind. Hidden files and folders are an editor's or a tool's own business. */
export function isMarkdown(file: string): boolean {
  return file.endsWith('.md') && CONTENT_FOLDERS.some((folder) => file.startsWith(`${folder}/`)) && !/(?:^|\/)\./.test(file);
}

/** A file that is read by itself: every one but the settings, by which the others are read. */
export function isReadAlone(file: string): boolean {
  return file === FRONT_FILE || isMarkdown(file);
}
