import { aliasKey } from './canonical';

/** An old address and where it leads; `*` stands for one step of both, as in `/tag/*` to `/sujets/*`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Answers where redirects send an old address, as `aliasKey` spells it: one that is written out goes before one with a star, and of two
 * alike the first.
 */
export function redirection(redirects: readonly Redirect[]): (key: string) => string | undefined {
  const isPattern = ({ from }: Redirect): boolean => from.includes('*');
  const exact = new Map(
    redirects
      .filter((redirect) => !isPattern(redirect))
      .toReversed()
      .map(({ from, to }) => [aliasKey(from), to]),
  );
  const patterns = redirects.filter(isPattern).map(({ from, to }) => [patternOf(aliasKey(from)), to] as const);
  return (key) => exact.get(key) ?? patterns.flatMap(([from, to]) => starred(to, from.exec(key)?.[1]))[0];
}

function starred(to: string, step: string | undefined): string[] {
  return step === undefined ? [] : [to.replace('*', step)];
}

function patternOf(key: string): RegExp {
  const [before = '', after = ''] = key.split('*', 2).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${before}([^/?]+)${after}$`);
}
