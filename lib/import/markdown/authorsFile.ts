import path from 'node:path';
import type { ImportedAuthor } from '../source';
import { firstFile } from './archiveFolder';
import { plainField, texts } from './document/fieldText';
import { flatFields, type Fields } from './frontMatter/flatFields';
import { readToml, readYaml } from './frontMatter/readFields';
import { readJson } from '../../process/readJson';
import { readText } from './readText';

/** Where generators keep what they know of those who sign. */
const FILES = [
  ...['_data/authors', 'blog/authors', '_data/author', 'src/_data/authors', 'data/authors', '_data/contributors', 'source/_data/authors'],
].flatMap((name) => ['yml', 'yaml', 'json', 'toml'].map((ending) => `${name}.${ending}`));

/** Those who sign, by what the archive calls them. */
export async function readAuthors(root: string): Promise<ReadonlyMap<string, ImportedAuthor>> {
  const file = await firstFile(root, FILES);
  const text = file === undefined ? undefined : (await readText('', file)).text;
  if (file === undefined || text === undefined) return new Map();
  const read = file.endsWith('.toml') ? readToml(text) : file.endsWith('.json') ? readJson(text) : readYaml(text);
  if (typeof read !== 'object' || read === null) return new Map();
  return new Map(
    Object.entries(read).map(([id, group]) => [id, authorOf(id, flatFields(group), path.relative(root, file), lineOf(text, id))] as const),
  );
}

function lineOf(text: string, id: string): number {
  return (
    Math.max(
      0,
      text.split('\n').findIndex((line) => line.replace(/^[\s"'[]*/, '').startsWith(id)),
    ) + 1
  );
}

function authorOf(id: string, fields: Fields, file: string, line: number): ImportedAuthor {
  const text = (...names: string[]): string | undefined => names.map((name) => plainField(fields[name])).find((each) => each !== undefined);
  const name = text('name', 'display_name', 'title') ?? id;
  const known = new Set(
    'name display_name bio description about role job_title position url website link image avatar image_url photo picture'.split(' '),
  );
  const links = ['url', 'website', 'link'].flatMap((key) => texts(fields[key])).filter((address) => address.startsWith('https://'));
  const photo = ['image', 'avatar', 'image_url', 'photo', 'picture'].flatMap((key) => texts(fields[key]))[0];
  const role = text('role', 'job_title', 'position') ?? (fields.name === undefined ? undefined : text('title'));
  const others = Object.entries(fields).filter(([key]) => !known.has(key) && key !== 'title');
  return {
    kind: 'author',
    id: `author:${id}`,
    place: { file, line },
    name,
    ...(role !== undefined && { role }),
    links: [...new Set(links)],
    ...(photo !== undefined && { photo: { address: photo } }),
    addresses: [],
    body: { form: 'markdown', text: text('bio', 'about', 'description') ?? '', line },
    homeless: Object.fromEntries(others.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])),
    notes: [],
  };
}
