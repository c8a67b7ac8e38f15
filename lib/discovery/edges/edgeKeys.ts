import { createHash } from 'node:crypto';
import { edgeSettings, type EdgeSettings } from './settings';

/**
 * 48 bits. Of a million articles, two share a key with a chance of 10^12 / 2^49, one in 560; and all that a shared key does is
 * to purge one page too many. Eight characters instead of a slug keep fifty articles' keys under 500 bytes, where nginx has
 * 4,096 for the whole header of an answer (proxy_buffer_size).
 */
const CHARACTERS = 8;

/** More keys than this would leave the rest of a header too little of 2,048 bytes, of which it takes up to 1,100. */
const MOST = 80;

/** Stands for the keys of an answer that has too many of them: it is purged with every change. */
export const MANY = 'many';

/** What a key of the library (`article:<slug>`, `latest` …) is called at edges, in the header of answers and wherever one is purged. */
export function edgeKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, CHARACTERS);
}

/** The header field that tells edges from which keys an answer was made; nothing for one that was made from none. */
export function keysHeader(keys: ReadonlySet<string>, settings: EdgeSettings = edgeSettings()): Readonly<Record<string, string>> {
  if (keys.size === 0) return {};
  const told = [...(keys.size > MOST ? [MANY] : keys)].map(edgeKey);
  return { [settings.keysHeader]: told.join(settings.separator) };
}
