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

/** The canonical path of a local target and the parameters of its query, decoded, in their order by letters: what an old address is known by. */
export function aliasKey(target: string): string {
  const [path, query] = splitTarget(target);
  return keyOf(canonicalPath(path), query === undefined ? undefined : parametersOf(query));
}

/** What campaigns and social networks hang on an address. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|msclkid|dclid|igshid|mc_[ce]id|_ga)=/;
/** All selections among so many parameters are 63; the longest old addresses have four. */
const MOST_PARAMETERS = 6;

/**
 * The keys under which an old address may be known that is asked for with more in its query, the closest first: `/?p=123&fbclid=x` is
 * known as `/?p=123`, and `/2019/x?utm_source=y` as `/2019/x`.
 */
export function aliasKeys(target: string): string[] {
  const [typed, query] = splitTarget(target);
  const path = canonicalPath(typed);
  if (query === undefined) return [path];
  const telling = parametersOf(query).filter((parameter) => !TRACKING.test(parameter));
  const selections = telling
    .slice(0, MOST_PARAMETERS)
    .reduceRight<string[][]>((rest, one) => [...rest.map((some) => [one, ...some]), ...rest], [[]]);
  const fewer = selections.sort((a, b) => b.length - a.length).map((some) => keyOf(path, some.length === 0 ? undefined : some));
  return [...new Set([aliasKey(target), ...fewer])];
}

function parametersOf(query: string): string[] {
  return query
    .split('&')
    .filter((parameter) => parameter !== '')
    .map((parameter) => decoded(parameter.replaceAll('+', ' ')))
    .sort();
}

function keyOf(path: string, parameters: readonly string[] | undefined): string {
  return parameters === undefined ? path : `${path}?${parameters.join('&')}`;
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
