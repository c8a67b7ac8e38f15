import path from 'node:path';
import { slugOf } from '../content/contentFiles';
import { FRONT_FILE, isTextKind, type TextKind } from '../content/kinds';
import { routes } from '../addresses/routes';
import { changesOf } from './changes';
import { Refused, type DeskParts } from './deskParts';
import { formOf } from './form';
import { addressOf, faultsOf, isYaml, judged, kindOfFile, openedAs } from './openFile';
import type { Act, Acted, Ask, Opened } from './protocol';
import { mentionsOf } from './rename/mentions';
import { refusedName } from './rename/refusedName';
import { rewriteFiles } from './rename/rewriteFiles';
import { failureWords } from './store/failureWords';
import type { Stored } from './store/store';
import { editFields, readFields } from './text/editFields';
import { isList } from './text/fields';
import { frontWith, putOnFront } from './putOnFront';
import { deedOf, deskWords, whatReadersSee } from './words';

/** Does what an editor asks with a text: changes its fields, saves it, notes it in the history, says what readers will see. */
export async function act(parts: DeskParts, ask: Ask<'act'>, editor: string): Promise<Acted> {
  try {
    return await done(parts, ask, editor);
  } catch (error) {
    if (error instanceof Refused) return refused(error.message);
    const says = failureWords(error);
    if (says === undefined) throw error;
    return { outcome: 'failed', says };
  }
}

async function done(parts: DeskParts, ask: Ask<'act'>, editor: string): Promise<Acted> {
  const { file, version, act: what } = ask;
  const kind = kindOfFile(file);
  const text = await textOf(parts, ask);
  if (typeof text !== 'string') return text;
  if (what.act === 'rename') await parts.store.destination(file, what.slug);
  const front = what.act === 'lead' ? await frontWith(parts, slugOf(file), what.until) : undefined;
  const before = await beforeAct(parts, file, what);
  await parts.history.keep(file);
  const saved = await parts.store.save(file, version, text);
  if (!saved.ok) return stale(parts, saved.theirs);
  const { now, changed, left } =
    what.act === 'rename' && isTextKind(kind) ? await renamed(parts, kind, file, what.slug) : { now: file, changed: [], left: [] };
  if (front) await putOnFront(parts, front);
  const files = [...new Set([withPictures(file), withPictures(now), ...changed, ...(front ? [FRONT_FILE] : [])])];
  const deed = { editor, says: deedOf(what, slugOf(file), version === '') };
  // Of two at one moment, git would let one wait and send the other away.
  const unnoted = await parts.store.alone(() => parts.history.record(files, deed));
  void parts.fetchCardsLater(now);
  const opened = await openedAs(parts, { ...saved.stored, file: now });
  const watch = before && parts.live.watchOf(before, front ? 'published' : opened.state, parts.clock());
  const named = [changed.length > 0 && deskWords.namedAnew(changed), left.length > 0 && deskWords.stillNamed(left)];
  const says = [saysOf(parts, what, opened), ...named, unnoted].filter(Boolean).join(' ');
  return { outcome: 'done', opened, says, ...(watch !== undefined && { watch }) };
}

/**
 * Another name for a file, first wherever it is named: whenever the process is killed, the text is at one place, and to do it once more
 * does the rest.
 */
async function renamed(parts: DeskParts, kind: TextKind, file: string, slug: string) {
  const mentions = await mentionsOf(parts.index(), { kind, from: slugOf(file), to: slug });
  const rewritten = await rewriteFiles(
    parts,
    mentions.filter((mention) => mention.file !== file),
  );
  return { ...rewritten, now: await parts.store.move(file, slug) };
}

/** The page on which readers will see what is done, as it is now. */
async function beforeAct({ live }: DeskParts, file: string, what: Act) {
  const slug = what.act === 'rename' ? what.slug : slugOf(file);
  const address = what.act === 'lead' ? routes.front : addressOf(kindOfFile(file), slug);
  return address === undefined ? undefined : live.before(address);
}

/** A text that has a folder of its own is noted with all that lies there. */
function withPictures(file: string): string {
  return file.endsWith('/index.md') ? path.posix.dirname(file) : file;
}

function saysOf({ site, clock }: DeskParts, what: Act, { file, kind, state, text }: Opened): string {
  if (what.act === 'lead') return deskWords.onFront(what.until);
  if (what.act === 'rename') return deskWords.renamed;
  if (what.act === 'publish') return deskWords.published;
  if (kind !== 'article') return whatReadersSee(state, undefined, site().timeZone);
  return whatReadersSee(state, judged(file, text, site(), clock()).article?.publishedAt, site().timeZone);
}

/** The text with what the act changes, or why it cannot be done. */
async function textOf(parts: DeskParts, { file, text, act: what }: Ask<'act'>): Promise<string | Acted> {
  const { site, clock, history } = parts;
  if (what.act === 'save') return text;
  if (what.act === 'bringBack') {
    const past = await history.textOf(file, what.id);
    return past === undefined ? refused(deskWords.noVersion) : withAliasesOf(text, past, isYaml(file));
  }
  const kind = kindOfFile(file);
  if (!isTextKind(kind) || (kind !== 'article' && what.act !== 'rename')) return refused(deskWords.notAnArticle);
  const fields = readFields(text, false);
  if (!fields) return refused(deskWords.unreadable, faults(parts, file, text));
  const { timeZone } = site();
  const { state } = judged(file, text, site(), clock());
  const noName = what.act === 'rename' ? refusedName(parts, { kind, file, fields, slug: what.slug }) : undefined;
  if (noName !== undefined) return refused(noName);
  const changes = changesOf(what, { kind, fields, state, slug: slugOf(file), now: clock(), timeZone });
  if (!changes.ok) return refused(changes.says);
  if (what.act === 'lead' && (state === 'draft' || state === 'withdrawn')) return refused(deskWords.notOnFront);
  const order = formOf(kind, site()).map(({ name }) => name);
  const changed = editFields(text, changes.fields, order);
  const wrong = faults(parts, file, changed);
  return wrong.length > 0 && what.act !== 'unpublish' ? refused(deskWords.mend, wrong) : changed;
}

/** An older version, with the old addresses that have come since: readers still come by them. */
function withAliasesOf(text: string, past: string, isYamlFile: boolean): string {
  const [now, then] = [readFields(text, isYamlFile)?.aliases, readFields(past, isYamlFile)];
  if (!isList(now) || !then) return past;
  const kept = isList(then.aliases) ? then.aliases : [];
  return editFields(past, { aliases: [...kept, ...now.filter((alias) => !kept.includes(alias))] }, [], isYamlFile);
}

function faults({ site }: DeskParts, file: string, text: string) {
  const checked = faultsOf(file, text, site());
  return checked.ok ? [] : [...checked.problems];
}

function refused(says: string, problems: Extract<Acted, { outcome: 'refused' }>['problems'] = []): Acted {
  return { outcome: 'refused', says, problems };
}

async function stale(parts: DeskParts, theirs: Stored): Promise<Acted> {
  if (theirs.version === '') return { outcome: 'stale', says: deskWords.gone };
  return { outcome: 'stale', says: deskWords.stale, theirs: await openedAs(parts, theirs) };
}
