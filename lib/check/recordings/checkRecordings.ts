import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleFields } from '../../content/schema/articleSchema';
import type { Problem } from '../../content/problem';
import { nearest } from '../../content/schema/suggestion';
import type { YamlSource } from '../../content/yaml/yamlSource';
import { LARGEST_TEXT } from '../../files/tooLarge';
import { stampAt } from '../../files/stamp';
import { isSubtitles } from '../../recordings/types';
import { megabytes } from '../../text/sizes';

type Fields = Pick<ArticleFields, 'audio' | 'video'>;

/** Looks for the sound and the film that an article's file names, in the content folder `root`, and for what is said in them. */
export async function checkRecordings(root: string, file: string, { audio, video }: Fields, source: YamlSource): Promise<Problem[]> {
  if (!audio && !video) return [];
  const folder = path.join(root, path.dirname(file));
  const names = file.endsWith('/index.md') ? await readdir(folder) : undefined;
  const named = Object.entries({ audio, video }).flatMap(([group, fields]) =>
    Object.entries({ src: fields?.src, transcript: fields?.transcript, ...(group === 'video' && { captions: video?.captions }) }).flatMap(
      ([field, name]) => (name === undefined ? [] : [{ at: [group, field], field, name }]),
    ),
  );
  const problems = named.map(async ({ at, field, name }) => {
    const message = names ? (missing(name, names) ?? (await tooLong(path.join(folder, name), field))) : flat(file, name);
    return message === undefined ? [] : [source.problemAt(at, message)];
  });
  return [...(await Promise.all(problems)).flat(), ...untold({ audio, video }, source)];
}

function flat(file: string, name: string): string {
  const slug = path.basename(file, '.md');
  return `les fichiers d’un article sont dans son dossier ; déplacez ${slug}.md en ${slug}/index.md, et « ${name} » à côté`;
}

function missing(name: string, names: readonly string[]): string | undefined {
  if (names.includes(name)) return undefined;
  const near = nearest(name, names);
  return `aucun fichier « ${name} » à côté de l’article ; ${near === undefined ? 'posez-y le fichier' : `vouliez-vous écrire ${near} ?`}`;
}

async function tooLong(file: string, field: string): Promise<string | undefined> {
  const size = field === 'transcript' ? ((await stampAt(file))?.size ?? 0) : 0;
  return size > LARGEST_TEXT
    ? `« ${path.basename(file)} » pèse ${megabytes(size)} : une transcription tient en ${megabytes(LARGEST_TEXT)}`
    : undefined;
}

const NO_TRANSCRIPT =
  'un son sans transcription : qui n’entend pas n’en saura rien ; posez-la à côté (.vtt ou .txt) et nommez-la sous transcript';
const NO_CAPTIONS = 'une vidéo sans sous-titres : qui n’entend pas n’en saura rien ; posez-les à côté (.vtt) et nommez-les sous captions';

/** Who does not hear is told nothing otherwise (WCAG 2.2, 1.2.1 and 1.2.2). */
function untold({ audio, video }: Fields, source: YamlSource): Problem[] {
  const advise = (group: string, message: string): Problem => ({ ...source.problemAt([group, 'src'], message), severity: 'warning' });
  const hasCaptions = video?.captions !== undefined || (video?.transcript !== undefined && isSubtitles(video.transcript));
  return [
    ...(audio && audio.transcript === undefined ? [advise('audio', NO_TRANSCRIPT)] : []),
    ...(video && !hasCaptions ? [advise('video', NO_CAPTIONS)] : []),
  ];
}
