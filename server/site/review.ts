import type { AddressOf } from '@/lib/addresses/book';
import { decoded, localTarget } from '@/lib/addresses/canonical';
import { pictureAt, picturePath, type PictureAddress } from '@/lib/addresses/pictureAddress';
import { routes } from '@/lib/addresses/routes';
import { pathOf } from '@/lib/addresses/address';
import { reviewState } from '@/lib/editing/reviewLink';
import type { Library } from '@/lib/library/library';
import type { SealKey } from '@/lib/process/seal';
import { NOTHING } from './meaning';

/** What a reviewer's link asks for: an article that is not public yet, or a picture of it. */
export interface Review {
  readonly kind: 'review';
  readonly slug: string;
  /** The link itself, below which the article's pictures are. */
  readonly base: string;
  readonly picture: (PictureAddress & { readonly path: string }) | undefined;
}

export type ReviewAddress = AddressOf<'review' | 'reviewMedia' | 'reviewRendition'>;

type Leads = Review | { readonly kind: 'forward'; readonly path: string } | typeof NOTHING;

/**
 * Where a reviewer's link leads: to the article itself once it is public, whenever the link was to end. Without `key` there are no links.
 * An article that was withdrawn is behind its own address, where it says why.
 */
export function reviewAt(address: ReviewAddress, library: Library, key: SealKey | undefined, now: number): Leads {
  const state = key === undefined ? 'forged' : reviewState(key, address, now);
  if (state === 'forged') return NOTHING;
  const { slug } = address;
  const picture = pictureOf(address);
  if (library.standing(slug) !== 'absent') return { kind: 'forward', path: picture?.path ?? routes.article(slug) };
  if (state === 'over' || library.waiting(slug) === undefined) return NOTHING;
  return { kind: 'review', slug, base: pathOf({ kind: 'review', slug, seal: address.seal }), picture };
}

function pictureOf(address: ReviewAddress): Review['picture'] {
  if (address.kind === 'review') return undefined;
  const { slug, file } = address;
  const named = address.kind === 'reviewMedia' ? ({ kind: 'media', slug, file } as const) : ({ ...address, kind: 'rendition' } as const);
  const picture = pictureAt(named, '');
  return { ...picture, path: picturePath(picture) };
}

/** A request's path for the log: without its query, and of a reviewer's link without the seal, however it is spelled. */
export function loggedPath(target: string): string {
  const path = localTarget(target).split('?', 1)[0] ?? '';
  const link = /^\/+apercu\/[a-z0-9-]*/i.exec(decoded(path));
  return link ? link[0] : path.slice(0, 200);
}
