import path from 'node:path';
import { firstFile } from './archiveFolder';
import { flatFields, type Fields, type Group, type Value } from './frontMatter/flatFields';
import { readJson } from './frontMatter/readFields';
import type { SiteSettings } from './generators/generator';
import { readText } from './readText';

/** Fields that an archive gives all files of a folder; what a file says itself counts more. */
export type FolderDefaults = (file: string) => Promise<Fields>;

/** Eleventy's `posts/posts.json`, and Jekyll's `defaults` with their paths. */
export function folderDefaults(root: string, { config }: SiteSettings): FolderDefaults {
  const known = new Map<string, Promise<Fields>>();
  const ofFolder = (folder: string): Promise<Fields> => {
    const before = known.get(folder) ?? readFolder(root, folder);
    known.set(folder, before);
    return before;
  };
  return async (file) => {
    const steps = path.posix.dirname(file).split('/');
    const folders = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
    const given = await Promise.all(folders.map(ofFolder));
    return [...scoped(config.defaults, file), ...given].reduce((all, more) => ({ ...all, ...more }), {});
  };
}

async function readFolder(root: string, folder: string): Promise<Fields> {
  const name = path.posix.basename(folder);
  const file = await firstFile(root, [`${folder}/${name}.11tydata.json`, `${folder}/${name}.json`]);
  return file === undefined ? {} : flatFields(readJson((await readText('', file)).text ?? ''));
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
