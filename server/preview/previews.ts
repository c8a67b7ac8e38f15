import { randomBytes, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { addressAt } from '@/lib/addresses/address';
import { splitTarget } from '@/lib/addresses/canonical';
import { pictureAt } from '@/lib/addresses/pictureAddress';
import { topOf, type Checked } from '@/lib/content/problem';
import { findCard } from '@/lib/discovery/card/plainCard';
import type { Library } from '@/lib/library/library';
import { overlaid } from '@/lib/library/overlaid';
import { withLibrary } from '@/lib/library/theLibrary';
import { CardFailed, type Drawing } from '../cards/drawing';
import { Entity } from '../http/entity';
import { caching, contentSecurityPolicy } from '../http/headers';
import { RenderFailed, type MakePage } from '../pages/pages';
import type { FoundPicture, Pictures } from '../site/pictures';
import { asShared, type Shared } from './asShared';
import { framed } from './framed';
import type { Proof } from './proof';

/** How readers would see a file that is not saved. */
export interface Preview extends Omit<Shared, 'image'> {
  /** Path of the page below the desk's origin, for a frame. */
  readonly page: string;
  /** Path of the picture that networks show, below the desk's origin. */
  readonly image: string | undefined;
}

interface Parts {
  /** Of the newsroom, which shows drafts. */
  readonly library: Library;
  readonly proof: (file: string, text: string) => Promise<Checked<Proof>>;
  readonly make: MakePage;
  readonly pictures: Pick<Pictures, 'find'>;
  readonly drawing: Pick<Drawing, 'draw'>;
  /** Origin of the public site. */
  readonly site: string;
}

interface Kept {
  readonly page: Entity;
  readonly library: Library;
  /** The name of its social card, where it has one. */
  readonly card: string | undefined;
}

/** Below it is all that frames ask for: `/preview/<id>` a page, `/preview/<id>.png` its social card, `/preview/<secret>/…` pictures. */
export const PREVIEW = '/preview/';
/** Pages that are kept: an editor looks at the last. */
const MOST = 50;

/**
 * Pages as the site itself would render them, of files that are not saved. What is typed is in no file and no index: it is laid over the
 * newsroom's library for one render, and kept in memory until fifty others have been drawn. No address of a preview can be guessed: a
 * sandboxed frame asks for its pictures as a stranger's page would.
 */
export class Previews {
  readonly #parts: Parts;
  readonly #kept = new LRUCache<string, Kept>({ max: MOST });
  /** Below it, the desk has what is at `/media/`; it stays as long as this process, so that a frame finds in its memory what it has shown. */
  readonly #media = `${PREVIEW}${randomBytes(16).toString('hex')}/`;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `file` is relative to the content folder; it need not be there. Problems are those for which readers would see nothing of it. */
  async draw(file: string, text: string): Promise<Checked<Preview>> {
    const { proof, make, site } = this.#parts;
    const proved = await proof(file, text);
    if (!proved.ok) return proved;
    const { answers, path } = proved.value;
    const library = overlaid(this.#parts.library, { ...answers, wakeAt: () => undefined });
    const drawn = await withLibrary(library, () => make(path)).catch(notThere);
    if (drawn === undefined) return { ok: false, problems: [{ ...topOf(file), message: NO_PAGE }] };
    const whole = drawn.body.toString();
    const html = framed(whole, { media: this.#media, site });
    const { image, ...shared } = asShared(whole);
    const id = randomUUID();
    const at = image === undefined ? undefined : addressAt(new URL(image, site).pathname);
    const card = at?.kind === 'card' ? at.slug : undefined;
    this.#kept.set(id, { page: new Entity(Buffer.from(html), headersOf(html)), library, card });
    const picture = at?.kind === 'rendition' ? `${this.#media}${at.slug}/${at.rendition}/${at.file}` : undefined;
    return { ok: true, value: { ...shared, page: PREVIEW + id, image: card === undefined ? picture : `${PREVIEW}${id}.png` } };
  }

  /**
   * What is at a target that begins with `PREVIEW`: a page that was drawn, a card, a picture of a text that readers do not see yet, or where
   * a picture is now; `undefined` where nothing is, or no longer. `accept` is the request's. Rejects with `Unavailable`.
   */
  async find(target: string, accept: string | undefined): Promise<FoundPicture | undefined> {
    const entity = target.startsWith(this.#media) ? await this.#picture(target.slice(this.#media.length), accept) : await this.#own(target);
    return entity instanceof Entity ? { entity } : entity;
  }

  async #own(target: string): Promise<Entity | undefined> {
    const [, id = '', ending] = /^([\w-]+)(\.png)?$/.exec(target.slice(PREVIEW.length)) ?? [];
    const kept = this.#kept.get(id);
    return kept && (ending === undefined ? kept.page : this.#card(kept));
  }

  async #picture(target: string, accept: string | undefined): Promise<FoundPicture | undefined> {
    const [path, query = ''] = splitTarget(`/media/${target}`);
    const address = addressAt(path);
    if (address?.kind !== 'media' && address?.kind !== 'rendition') return undefined;
    const found = await this.#parts.pictures.find(path, pictureAt(address, query), accept, {
      pictureFolder: (slug) => this.#pictureFolder(slug),
    });
    return found && 'movedTo' in found ? { movedTo: found.movedTo.replace('/media/', this.#media) } : found;
  }

  /** Of a text that is not saved, its own preview knows it. */
  #pictureFolder(slug: string): string | undefined {
    for (const { library } of this.#kept.values()) {
      const folder = library.pictureFolder(slug);
      if (folder !== undefined) return folder;
    }
    return undefined;
  }

  /** Drawn when it is asked for. */
  async #card({ library, card: name }: Kept): Promise<Entity | undefined> {
    const card = name === undefined ? undefined : findCard(library, name);
    if (!card) return undefined;
    const png = await this.#parts.drawing.draw({ text: card.text, logo: library.site.publisher.logo }).catch(undrawn);
    return png && new Entity(png, { ...PRIVATE, 'content-type': 'image/png' });
  }
}

const NO_PAGE = 'les lecteurs n’en ont pas encore de page';

const PRIVATE = { 'cache-control': caching.never, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/**
 * The page may stand in a frame of the desk's own. Whatever its text says, nothing runs in it and nothing is sent from it, and it is of no
 * origin; its links open windows that are.
 */
function headersOf(html: string): Readonly<Record<string, string>> {
  const policy = contentSecurityPolicy(html, { ancestors: "'self'" });
  return {
    ...PRIVATE,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${policy}; sandbox allow-popups allow-popups-to-escape-sandbox`,
  };
}

function notThere(error: unknown): undefined {
  if (error instanceof RenderFailed && error.status === 404) return undefined;
  throw error;
}

/** Readers would be shown the paper's plain card. */
function undrawn(error: unknown): undefined {
  if (error instanceof CardFailed) return undefined;
  throw error;
}
