import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { SHAPE } from '@/lib/library/thread/shape';
import { textSources } from '@/lib/library/textSources';
import { BuildMissing } from './built';

/** What a process or a thread of the site starts with, and the commands that a push waits for: they start in a fifth of the time. */
const ENTRIES = [
  'server/main.ts',
  'server/desk/desk.ts',
  'server/indexing/indexThread.ts',
  'server/cards/cardWorker.ts',
  'server/jobs/watchdogThread.mjs',
  'lib/library/thread/textWorker.ts',
  'lib/search/worker.ts',
  'server/commands/checkContent.ts',
  'server/commands/contentVersion.ts',
];
/**
 * Packages that are found when they are used: those with machine code, and those in CommonJS. The others are hundreds of small
 * modules, which take longer to be found and read than to run.
 */
const OUTSIDE = [
  ...['@parcel/watcher', 'libsql', 'sharp'],
  ...['@orama/stemmers', 'fastest-levenshtein', 'gray-matter', 'image-size', 'light-my-request', 'next', 'pino', 'postcss', 'prom-client'],
  ...['react', 'react-dom', 'stripe', 'yaml'],
];
/** Relative to the sources. Beside Next's build and cleared with it; `supervise.mjs` knows the name, too. */
const FOLDER = '.next/newsroom';

/**
 * Makes plain JavaScript of the server's sources, which then start without a loader: a script for `server/main.ts`, for the desk and for each
 * thread, and for `more` sources, all in one folder, with what they share in files between them. Nothing in them names a place on this
 * machine. Throws `BuildMissing`.
 */
export async function bundle(root: string, into = FOLDER, more: readonly string[] = []): Promise<void> {
  const [folder, entries] = [path.join(root, into), [...ENTRIES, ...more]];
  const unfinished = `${folder}-unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: unfinished,
      entryNames: '[name]',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      external: OUTSIDE,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      jsx: 'automatic',
      alias: { '@': root },
      sourcemap: true,
      sourcesContent: false,
      logLevel: 'warning',
      plugins: [ownAddresses(root, entries)],
    });
    await bundleClient(root, path.join(unfinished, 'desk'));
  } catch (error) {
    throw new BuildMissing('the server could not be built; see above', { cause: error });
  }
  // At once, so that nobody starts from half of it.
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

/** The desk's page: one script and one style, for browsers of the last three years. No page of readers knows of it. */
async function bundleClient(root: string, outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['components/desk/main.tsx'],
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    alias: { '@': root },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** How a thread's script is named. */
const THREAD = /new URL\('(\.[^']+)', import\.meta\.url\)/g;
const OWN = /^(?:lib|server)\/.*\.(?:tsx?|mjs)$/;

/**
 * A file's own address would be the bundle's. The script of a thread, which is named by it, becomes the bundle's; any other use is an
 * error. What is worked out from the sources is worked out now.
 */
function ownAddresses(root: string, entries: readonly string[]): Plugin {
  const standIns: Readonly<Record<string, string>> = {
    'lib/process/threadStart.ts': 'export const threadStart = (script) => script;',
    'lib/library/thread/shape.ts': `export const SHAPE = ${JSON.stringify(SHAPE)};`,
    'lib/library/textSources.ts': `export const textSources = () => ${JSON.stringify(textSources())};`,
  };
  return {
    name: 'own-addresses',
    setup: (build) => {
      build.onLoad({ filter: /\.(?:tsx?|mjs)$/ }, async ({ path: file }) => {
        const name = path.relative(root, file).split(path.sep).join('/');
        if (!OWN.test(name)) return undefined;
        const instead = standIns[name];
        if (instead !== undefined) return { contents: instead };
        const source = await readFile(file, 'utf8');
        if (source.replaceAll(THREAD, '').includes('import.meta')) throw new Error(`${name}: import.meta is the bundle's here`);
        const beside = (script: string): string => path.posix.join(path.posix.dirname(name), script);
        const contents = source.replaceAll(THREAD, (_, script: string) => scriptOf(beside(script), entries));
        return { contents, loader: file.endsWith('.mjs') ? 'js' : file.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** Where a script of the bundle is, as an expression of any other file of the bundle. */
function scriptOf(script: string, entries: readonly string[]): string {
  if (!entries.includes(script)) throw new Error(`${script} is started as a thread, and no entry of the bundle`);
  return `new URL('./${path.parse(script).name}.mjs', import.meta.url)`;
}
