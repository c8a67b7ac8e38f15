import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { absent } from '../../files/stamp';
import { fileInside } from '../fileInside';
import { flatFields, type Fields } from './frontMatter/flatFields';
import { readToml, readYaml } from './frontMatter/readFields';
import { readJson } from '../../process/readJson';
import type { Generator, SiteSettings } from './generators/generator';
import { readText } from './readText';

/** What the settings of an archive say of its site; a site without any stood at the root of its domain. */
export async function readSettings(root: string, { settings, settingsFolder }: Generator): Promise<SiteSettings> {
  const main = await firstOf(root, settings);
  const config = { ...(settingsFolder === undefined ? {} : await readFolder(root, settingsFolder)), ...main };
  const given = ['url', 'site', 'baseURL', 'baseurl', 'site_url', 'baseUrl', 'base', 'root'].map((name) => textOf(config[name]));
  const whole = given.find((each) => each !== undefined && /^https?:\/\//.test(each) && URL.canParse(each));
  const own = whole === undefined ? undefined : new URL(whole);
  const base = given.find((each) => each?.startsWith('/')) ?? own?.pathname ?? '';
  return { config, ...(own && { origin: own.origin }), base: base.replace(/\/+$/, '') };
}

async function firstOf(root: string, files: readonly string[]): Promise<Fields> {
  for (const file of files) if ((await fileInside(root, file)) !== undefined) return readOne(root, file);
  return {};
}

/** Hugo's `config/_default`: what `languages.fr.toml` holds is `languages.fr.` and so on. */
async function readFolder(root: string, folder: string): Promise<Fields> {
  const names = (await readdir(path.join(root, folder)).catch(absent)) ?? [];
  const all = await Promise.all(
    names
      .filter((name) => /^(?:languages|permalinks)\b.*\.(?:toml|ya?ml|json)$/.test(name))
      .sort()
      .map(async (name) => {
        const prefix = `${name.replace(/\.\w+$/, '')}.`;
        return Object.entries(await readOne(root, `${folder}/${name}`)).map(([key, value]) => [prefix + key, value] as const);
      }),
  );
  return Object.fromEntries(all.flat());
}

async function readOne(root: string, file: string): Promise<Fields> {
  const text = (await readText(root, file)).text ?? '';
  const ending = path.extname(file);
  if (ending === '.toml') return flatFields(readToml(text));
  if (ending === '.json') return flatFields(readJson(text));
  return /^\.ya?ml$/.test(ending) ? flatFields(readYaml(text)) : literals(text);
}

/** Of a program, which nobody runs here, the texts that it gives names: `url: 'https://…'`. */
function literals(text: string): Fields {
  const found = [...text.matchAll(/(?:^|[{,])[ \t]*["']?(url|baseUrl|site|base|defaultLocale)["']?\s*:\s*(["'`])([^"'`\n]*)\2/gm)];
  return Object.fromEntries(found.reverse().map(([, name = '', , value = '']) => [name, value]));
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
