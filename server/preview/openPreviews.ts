import type { Logger } from 'pino';
import type { Library } from '@/lib/library/library';
import { TextThread } from '@/lib/library/thread/textThread';
import { settings } from '@/lib/process/settings';
import { Drawing } from '../cards/drawing';
import { RenderQueue } from '../jobs/renderQueue';
import { pageMaker } from '../pages/pages';
import { openRenderer } from '../pages/renderer';
import { openSheets } from '../pages/style/sheets';
import { readFiles } from '../site/files';
import { openPictures } from '../site/openPictures';
import { Previews } from './previews';
import { proofOf } from './proof';

interface Parts {
  /** Of this process: the newsroom's, which shows drafts, and which was shared with the pages. */
  readonly library: Library;
  /** Of the project: where the build is. */
  readonly root: string;
  /** Origin of the public site. */
  readonly site: string;
  /** Of pictures on disk, which are the site's, too. */
  readonly pictureDiskBytes: number;
  readonly log: Logger;
}

interface Opened {
  readonly previews: Previews;
  readonly close: () => Promise<void>;
}

/** One render at a time: editors type slower than pages are drawn. */
const RENDERS = { atOnce: 1, waiting: 100 };
/** Of pictures in memory; a frame keeps what it has shown. */
const PICTURE_BYTES = 32_000_000;

/** Opens the site's renderer for what is not saved. Needs a build in `.next`. */
export async function openPreviews({ library, root, site, pictureDiskBytes, log }: Parts): Promise<Opened> {
  const { contentDir: folder, siteUrl } = settings();
  const [render, files] = await Promise.all([openRenderer(), readFiles(root, {})]);
  const failed = (error: unknown): void => log.error({ err: error }, 'a thread of the previews ended, to be started again');
  const texts = new TextThread(folder, siteUrl, failed);
  const drawing = new Drawing(failed);
  const make = pageMaker({
    render,
    queue: new RenderQueue(RENDERS.atOnce, RENDERS.waiting),
    watchdog: { during: (_, draw) => draw() },
    sheetAt: openSheets(files),
    security: {},
    formAction: () => [],
    catchUp: () => undefined,
  });
  const pictures = openPictures(library, { memoryBytes: PICTURE_BYTES, diskBytes: pictureDiskBytes }, {}, log);
  const proof = (file: string, text: string) => proofOf(file, text, { folder, library, texts });
  const previews = new Previews({ library, make, pictures, drawing, site, proof });
  return { previews, close: async () => void (await Promise.all([texts.close(), drawing.close()])) };
}
