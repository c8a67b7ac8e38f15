import { aliasKey } from '../../addresses/canonical';
import { routes } from '../../addresses/routes';
import { withAddresses, type Converted, type FoundAddress } from '../converted';
import { pathOf, type Entry } from '../plan/entry';
import type { Plan } from '../plan/plan';
import type { Note } from '../notes';
import type { ImportedDocument, Source } from '../source';
import { isDownload, isPicture, type Beside } from './beside';

/** What a text's addresses are settled by. */
export interface Surroundings {
  readonly source: Source;
  readonly plan: Pick<Plan, 'entries' | 'presentPath'>;
  /** Where the old site listed something by label, by `aliasKey`, and where that is now. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** A text whose links and pictures lead where they are now. */
export interface Settled {
  readonly markdown: string;
  readonly notes: readonly Note[];
  /** Inner links that lead to a new address. */
  readonly links: number;
}

/** Puts the addresses of this site in the place of the archive's; what a text shows or offers goes into `beside`. */
export async function settleAddresses(
  converted: Converted,
  document: ImportedDocument,
  entry: Entry,
  around: Surroundings,
  beside: Beside,
): Promise<Settled> {
  const notes: Note[] = [...converted.notes];
  const settled: string[] = [];
  let links = 0;
  for (const found of converted.addresses) {
    const { address, note, isInner } = await settle(found, document, entry, around, beside);
    settled.push(address);
    if (note) notes.push({ ...note, line: found.line });
    if (isInner) links += 1;
  }
  return { markdown: withoutOwnLinks(withAddresses(converted.markdown, settled), pathOf(entry)), notes, links };
}

interface SettledAddress {
  readonly address: string;
  readonly note?: Note;
  readonly isInner?: boolean;
}

async function settle(
  { kind, address }: FoundAddress,
  document: ImportedDocument,
  entry: Entry,
  around: Surroundings,
  beside: Beside,
): Promise<SettledAddress> {
  const file = await around.source.findFile(address, document);
  if (kind === 'picture')
    return file !== undefined && isPicture(file) ? { address: beside.add(file) } : missing(address, file, document, around.source);
  const old = around.source.oldAddress(address, document);
  if (old === undefined) return { address };
  const [target = '', fragment] = old.split('#', 2);
  const present = target === '/' ? '/' : (around.plan.presentPath(target) ?? around.redirects.get(aliasKey(target)));
  if (present !== undefined) return { address: fragment === undefined ? present : `${present}#${fragment}`, isInner: true };
  if (file !== undefined && isDownload(file)) return { address: beside.add(file) };
  if (file !== undefined && isPicture(file)) return { address: routes.media(entry.slug, beside.add(file)) };
  const whole = absolute(address, document, around.source);
  return {
    address: whole,
    note: { kind: 'linkBroken', message: `le lien ${address} ne mène à rien de ce qui a été importé ; il mène encore à l’ancien site` },
  };
}

function missing(address: string, file: string | undefined, document: ImportedDocument, source: Source): SettledAddress {
  const why = file === undefined ? 'n’a pas été trouvée' : 'n’est pas d’un format que le site montre';
  return {
    address: absolute(address, document, source),
    note: { kind: 'pictureMissing', message: `la photo ${shortened(address)} ${why} ; à sa place les lecteurs ont un lien` },
  };
}

/** A picture that stands in the text as data would fill a line of the report with it. */
function shortened(address: string): string {
  return address.length > 200 ? `${address.slice(0, 60)}…` : address;
}

/** An address of the archive as somebody elsewhere would type it. */
export function absolute(address: string, { addresses: [own = '/'] }: ImportedDocument, { origin }: Source): string {
  if (address.startsWith('data:')) return '#';
  return origin !== undefined && URL.canParse(address, origin + own) ? new URL(address, origin + own).href : address;
}

const PICTURE_LINK = /\[(!\[(?:\\.|[^\]\\])*\]\([^)\s]+(?: "(?:\\.|[^"\\])*")?\))\]\(([^)\s]+)\)/g;

/** A picture that leads to its own file, or to the article it stands in, leads nowhere a reader is not yet. */
function withoutOwnLinks(markdown: string, own: string): string {
  return markdown.replace(PICTURE_LINK, (whole, picture: string, target: string) =>
    target === own || target.startsWith('/media/') ? picture : whole,
  );
}
