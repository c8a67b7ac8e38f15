import path from 'node:path';
import { firstFile } from './archiveFolder';
import { flatFields, type Fields } from './frontMatter/flatFields';
import { readJson, readToml, readYaml } from './frontMatter/readFields';
import type { Generator, SiteSettings } from './generator';
import { readText } from './readText';

/** What the settings of an archive say of its site; a site without any stood at the root of its domain. */
export async function readSettings(root: string, { settings }: Generator): Promise<SiteSettings> {
  const file = await firstFile(root, settings);
  const text = file === undefined ? '' : ((await readText('', file)).text ?? '');
  const config = parsed(file === undefined ? '' : path.extname(file), text);
  const given = ['url', 'site', 'baseURL', 'baseurl', 'site_url', 'baseUrl', 'base', 'root'].map((name) => textOf(config[name]));
  const whole = given.find((each) => each !== undefined && /^https?:\/\//.test(each) && URL.canParse(each));
  const own = whole === undefined ? undefined : new URL(whole);
  const base = given.find((each) => each?.startsWith('/')) ?? own?.pathname ?? '';
  return { config, ...(own && { origin: own.origin }), base: base.replace(/\/+$/, '') };
}

function parsed(ending: string, text: string): Fields {
  if (ending === '.toml') return flatFields(readToml(text));
  if (ending === '.json') return flatFields(readJson(text));
  return /^\.ya?ml$/.test(ending) ? flatFields(readYaml(text)) : literals(text);
}

/** Of a program, which nobody runs here, the texts that it gives names: `url: 'https://…'`. */
function literals(text: string): Fields {
  const found = [...text.matchAll(/(?:^|[{,])[ \t]*["']?(url|baseUrl|site|base)["']?\s*:\s*(["'`])([^"'`\n]*)\2/gm)];
  return Object.fromEntries(found.reverse().map(([, name = '', , value = '']) => [name, value]));
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
