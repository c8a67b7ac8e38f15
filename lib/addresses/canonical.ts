/** A request target without the scheme and host that a proxy may have left on it (RFC 9112, 3.2.2). */
export function localTarget(target: string): string {
  return target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?]*(?=[/?]|$)/i, '') || '/';
}

/** The path and the query of a local target; `undefined` without a `?`. */
export function splitTarget(local: string): readonly [path: string, query: string | undefined] {
  const at = local.indexOf('?');
  return at < 0 ? [local, undefined] : [local.slice(0, at), local.slice(at + 1)];
}

/** One form for all spellings of a path: decoded once where it can be, lower case, without a slash at its end. */
export function canonicalPath(path: string): string {
  return decoded(path)
    .toLowerCase()
    .replace(/(?<=.)\/$/, '');
}

/** The canonical path of a local target with its query as it is: what an old address is known by. */
export function aliasKey(target: string): string {
  const [path, query] = splitTarget(target);
  return canonicalPath(path) + (query === undefined ? '' : `?${query}`);
}

/** `ma%20photo.jpg` as its file is called; what is no encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
