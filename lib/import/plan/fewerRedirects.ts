import type { Redirect } from '../../addresses/redirects';

/** Redirects alike that are worth one with a star: fewer are clearer by name. */
const WORTH_A_STAR = 8;

/**
 * The same redirects in fewer lines: `/tag/x/` to `/sujets/x` and many more of the kind are `/tag/*` to `/sujets/*`. Those that lead
 * elsewhere than the star would stay, and come first.
 */
export function fewerRedirects(redirects: readonly Redirect[]): Redirect[] {
  const patterns = new Map<string, Map<string, number>>();
  for (const redirect of redirects) {
    const pattern = patternOf(redirect);
    const targets = pattern && (patterns.get(pattern.from) ?? new Map<string, number>());
    if (!pattern || !targets) continue;
    targets.set(pattern.to, (targets.get(pattern.to) ?? 0) + 1);
    patterns.set(pattern.from, targets);
  }
  const stars = new Map<string, string>();
  for (const [from, targets] of patterns) {
    const [to, count] = [...targets].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
    if (count >= WORTH_A_STAR) stars.set(from, to);
  }
  const own = redirects.filter((redirect) => {
    const pattern = patternOf(redirect);
    return pattern === undefined || stars.get(pattern.from) !== pattern.to;
  });
  return [...own, ...[...stars].map(([from, to]) => ({ from, to }))];
}

/** A star in the place of the step that both sides have; never alone, or it would be everybody's address. */
function patternOf({ from, to }: Redirect): Redirect | undefined {
  const [old, present] = [from.split('/'), to.split('/')];
  const at = old.findLastIndex((step) => step !== '' && present.includes(step));
  const step = old[at];
  if (step === undefined || step.includes('*') || old.filter((each) => each !== '').length < 2) return undefined;
  const starred = (steps: readonly string[], index: number): string => steps.map((each, place) => (place === index ? '*' : each)).join('/');
  return { from: starred(old, at), to: starred(present, present.lastIndexOf(step)) };
}
