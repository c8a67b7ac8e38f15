/** In pixels; the size that X, Facebook, LinkedIn and Mastodon show whole. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
