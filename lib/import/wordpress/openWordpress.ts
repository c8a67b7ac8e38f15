import { decoded } from '../../addresses/canonical';
import { slugify } from '../../text/slugify';
import { fileInside } from '../fileInside';
import type { ImportedAuthor, ImportedDocument, Source } from '../source';
import { documentOf } from './document';
import { labelsOf, redirectsOf } from './oldAddresses';
import { surveyWxr, type Survey } from './survey';
import { readWxr } from './wxr';

export interface WordpressOptions {
  /** Folder with the files of `wp-content/uploads`. */
  readonly media?: string | undefined;
  /** For what the export tells by the blog's own clock. */
  readonly timeZone: string;
}

/** Opens an export of WordPress, and reads it once. Rejects with `SourceError`. */
export async function openWordpress(file: string, { media, timeZone }: WordpressOptions): Promise<Source> {
  const survey = await surveyWxr(file);
  const { home } = survey;
  return {
    name: `wordpress-${slugify(home.host + home.pathname)}`,
    origin: home.origin,
    documents: () => documentsOf(file, survey, timeZone),
    labels: () => labelsOf(survey),
    redirects: () => redirectsOf(survey),
    oldAddress: (address, document) => {
      const url = addressIn(address, document, survey);
      return url && isOfBlog(url, survey) ? url.pathname + url.search + url.hash : undefined;
    },
    findFile: async (address, document) => {
      const url = media === undefined ? undefined : addressIn(address, document, survey);
      return url && media !== undefined ? findUpload(media, url, survey) : undefined;
    },
  };
}

async function* documentsOf(file: string, survey: Survey, timeZone: string): AsyncGenerator<ImportedDocument> {
  yield* authorsIn(survey, file);
  for await (const element of readWxr(file)) {
    const document = element.name === 'item' ? documentOf(element, survey, file, timeZone) : undefined;
    if (document) yield document;
  }
}

/** Those of whom an export says more than the name. */
function authorsIn({ authors }: Survey, file: string): ImportedAuthor[] {
  return [...authors].flatMap(([login, { name, biography, line }]) =>
    biography === ''
      ? []
      : [
          {
            kind: 'author',
            id: login,
            name,
            place: { file, line },
            body: { form: 'typedHtml', text: biography, line },
            addresses: [],
            links: [],
            homeless: {},
            notes: [],
          },
        ],
  );
}

function addressIn(address: string, { addresses: [own = '/'] }: ImportedDocument, { home }: Survey): URL | undefined {
  const base = home.origin + own;
  return !address.startsWith('#') && URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** With or without `www.`, by whichever protocol. */
function isOfBlog(url: URL, { home }: Survey): boolean {
  const bare = (host: string): string => host.replace(/^www\./, '');
  return /^https?:$/.test(url.protocol) && bare(url.host) === bare(home.host);
}

/** What stands before a file's own path: uploads of the blog, of one among several, and of wordpress.com with its servers of pictures. */
const UPLOADS = /^.*?\/(?:wp-content\/uploads|files)\/(?:sites\/\d+\/)?|^\/(?=\d{4}\/\d{2}\/)/;
/** WordPress makes `photo-300x200.jpg`, `photo-scaled.jpg` and `photo-e1234567890123.jpg` of `photo.jpg`. */
const MADE_SMALLER = /(?:-\d+x\d+|-scaled|-rotated|-e\d{10,13})+(?=\.[a-z]+$)/i;

/** The file as it was uploaded, where it is there; else the smaller one that the text shows. */
async function findUpload(media: string, url: URL, survey: Survey): Promise<string | undefined> {
  const isOurs = isOfBlog(url, survey) || /(?:^|\.)(?:wp|wordpress)\.com$/.test(url.host);
  const relative = decoded(url.pathname).replace(UPLOADS, '');
  if (!isOurs || relative === decoded(url.pathname)) return undefined;
  const whole = await fileInside(media, relative.replace(MADE_SMALLER, ''));
  return whole ?? fileInside(media, relative);
}
