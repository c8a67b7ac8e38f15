/** What stands behind the name of a tag. */
export interface TagArguments {
  readonly positional: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

/** `src="a.jpg"`, `width: 30`, `"a word"`, `bare`: the name, its sign, then the value in one of three quotes or bare. */
const ARGUMENT = /(?:([\w-]+)\s*(?:=|:(?=\s))\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,"'`]+))/gs;

/** Reads the arguments of a shortcode or a tag: Hugo's by blanks, Nunjucks' by commas. */
export function readArguments(text: string): TagArguments {
  const positional: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, double, single, raw, bare] of text.replace(/(?<=^|\s)\/\s*$/, '').matchAll(ARGUMENT)) {
    const value = raw ?? bare ?? (double ?? single ?? '').replace(/\\(["'\\])/g, '$1');
    if (name === undefined) positional.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { positional, named };
}

/** The argument of one of the names, the first that is given; else the one at that place. */
export function argument({ positional, named }: TagArguments, names: string, place?: number): string | undefined {
  const name = names.split(' ').find((each) => (named[each] ?? '') !== '');
  return name !== undefined ? named[name] : place === undefined ? undefined : positional[place];
}
