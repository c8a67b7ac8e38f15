import path from 'node:path';
import { firstFile } from './archiveFolder';
import { flatFields, type Fields, type Group, type Value } from './frontMatter/flatFields';
import { readFields } from './frontMatter/readFields';
import { readJson } from '../../process/readJson';
import { splitFields } from './frontMatter/splitFields';
import type { SiteSettings } from './generators/generator';
import { readText } from './readText';

/** Fields that an archive gives all files of a folder; what a file says itself counts more. */
export type FolderDefaults = (file: string) => Promise<Fields>;

/** Eleventy's `posts/posts.json`, Jekyll's `defaults` with their paths, and what Hugo's lists and settings hand down by `cascade`. */
export function folderDefaults(root: string, { config }: SiteSettings): FolderDefaults {
  const known = new Map<string, Promise<Given>>();
  const ofFolder = (folder: string): Promise<Given> => {
    const before = known.get(folder) ?? readFolder(root, folder);
    known.set(folder, before);
    return before;
  };
  return async (file) => {
    const steps = path.posix.dirname(file).split('/');
    const folders = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
    const given = await Promise.all(folders.map(ofFolder));
    const own = given.flatMap(({ fields, list }) => [fields, ...cascaded(list, file)]);
    return [...scoped(config.defaults, file), ...cascaded(config, file), ...own].reduce((all, more) => ({ ...all, ...more }), {});
  };
}

/** What a folder's file of data says, and the fields of its list. */
interface Given {
  readonly fields: Fields;
  readonly list: Fields;
}

async function readFolder(root: string, folder: string): Promise<Given> {
  const name = path.posix.basename(folder);
  const file = await firstFile(root, [`${folder}/${name}.11tydata.json`, `${folder}/${name}.json`]);
  const list = await firstFile(root, [`${folder}/_index.md`]);
  return {
    fields: file === undefined ? {} : flatFields(readJson((await readText('', file)).text ?? '')),
    list: list === undefined ? {} : readFields(splitFields((await readText('', list)).text ?? '')).fields,
  };
}

const CASCADE = 'cascade.';

/** Of `cascade`, a group or a list of them, the values that are meant for a file (gohugo.io/content-management/front-matter/#cascade). */
function cascaded(fields: Fields, file: string): Fields[] {
  const group = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (name.startsWith(CASCADE) ? [[name.slice(CASCADE.length), value] as const] : [])),
  );
  const list = Array.isArray(fields.cascade) ? fields.cascade.flatMap((each: Value) => (isGroup(each) ? [flatFields(each)] : [])) : [];
  return [group, ...list].filter((each) => isMeant(each, file)).map(withoutTarget);
}

const TARGET = /^_?target(?:\.|$)/;

/** A target names the files by their path below the content, `{/blog/**}`, and may be of lists alone. */
function isMeant(fields: Fields, file: string): boolean {
  const at = (name: string): Value | undefined => fields[`_target.${name}`] ?? fields[`target.${name}`];
  const [below, kind] = [at('path'), at('kind')];
  const start = typeof below === 'string' ? below.replace(/^[{/]+|[*}].*$/g, '') : '';
  return file.replace(/^content\//, '').startsWith(start) && (kind === undefined || kind === 'page');
}

function withoutTarget(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !TARGET.test(name)));
}

/** Of `defaults: [{ scope: { path, type }, values }]` the values whose scope a file is in (jekyllrb.com/docs/configuration/front-matter-defaults). */
function scoped(defaults: Value | undefined, file: string): Fields[] {
  if (!Array.isArray(defaults)) return [];
  return defaults.flatMap((each: Value): Fields[] => {
    if (!isGroup(each)) return [];
    const { scope, values } = each;
    const within = isGroup(scope) ? scope : {};
    const isBelow = typeof within.path !== 'string' || file.startsWith(within.path.replace(/\*.*$/, ''));
    const isOfType =
      typeof within.type !== 'string' || (within.type === 'posts' ? /(?:^|\/)_posts\//.test(file) : file.startsWith(`_${within.type}/`));
    return isBelow && isOfType && isGroup(values) ? [flatFields(values)] : [];
  });
}

const isGroup = (value: Value | undefined): value is Group => typeof value === 'object' && !Array.isArray(value);
