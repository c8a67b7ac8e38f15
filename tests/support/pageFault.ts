/**
 * Loaded before the site: pages that ask for the article whose slug `FAULT` says, or the file that it names, meet an error, as a fault
 * in a component would be one; lists go on without its text. The library is shared under a name of its own (lib/process/shared.ts).
 */
const PRELOADED = `
  import { existsSync, readFileSync } from 'node:fs';
  const { FAULT = '' } = process.env;
  const slug = () => (existsSync(FAULT) ? readFileSync(FAULT, 'utf8') : FAULT);
  const of = (target, name) => {
    const value = Reflect.get(target, name, target);
    return typeof value === 'function' ? value.bind(target) : value;
  };
  const get = (target, name) => name !== 'findArticle' ? of(target, name) : async (asked) => {
    if (asked === slug()) throw Object.assign(new RangeError('Maximum call stack size exceeded'), { name: 'UnmadeText' });
    return target.findArticle(asked);
  };
  let library;
  globalThis[Symbol.for('newsroom.library')] = { get value() { return library; }, set value(opened) { library = new Proxy(opened, { get }); } };`;

/** The environment of a site whose page of an article fails: `fault` is its slug, or the path of a file that says it. */
export function pageFault(fault: string): Readonly<Record<string, string>> {
  return { FAULT: fault, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PRELOADED)}` };
}
