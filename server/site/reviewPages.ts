import type { Library } from '@/lib/library/library';
import { articleAnswers, overlaid } from '@/lib/library/overlaid';
import { withLibrary } from '@/lib/library/theLibrary';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { answerWith, type Answer, type RequestFacts } from '../http/answer';
import { Entity } from '../http/entity';
import { caching, type Headers } from '../http/headers';
import { answerRecording } from '../recordings/answerRecording';
import type { Pictures } from './pictures';
import type { Review } from './review';

interface Parts {
  readonly library: Library;
  /** Draws a page that nobody keeps. */
  readonly draw: (path: string) => Promise<Entity>;
  readonly pictures: Pick<Pictures, 'find'>;
  readonly security: Headers;
}

/** Nobody keeps it, nobody lists it, and no page that it leads to hears where the reader comes from. */
const PRIVATE = { 'cache-control': caching.never, 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer' };

/** What stands above the page of an article that is not public yet. */
const NOTICE = { label: words.review, text: words.reviewNotice };

/** Where a picture is now. */
type Found = Answer | { readonly movedTo: string } | undefined;

/**
 * Answers a reviewer: the article's own page, drawn by a library that knows it for this one answer, its pictures below the link. `undefined`
 * when it is gone meanwhile.
 */
export async function answerReview({ slug, base, picture }: Review, question: RequestFacts, parts: Parts): Promise<Found> {
  const waiting = parts.library.waiting(slug);
  if (!waiting) return undefined;
  if (picture) {
    const recording = await answerRecording(picture, question, { library: waiting, security: parts.security, headers: PRIVATE });
    if (recording) return recording;
    const found = await parts.pictures.find(picture.path, picture, question.accept, waiting);
    if (!found) return undefined;
    return 'movedTo' in found ? { movedTo: below(base, slug, found.movedTo) } : answerWith(hidden(found.entity), question, 'file');
  }
  const article = await waiting.read();
  if (!article) return undefined;
  const library = overlaid(parts.library, { ...articleAnswers(parts.library, article, waiting.pictureFolder()), alert: () => NOTICE });
  const drawn = await withLibrary(library, () => parts.draw(routes.article(slug)));
  const page = hidden(drawn, Buffer.from(below(base, slug, drawn.body.toString())));
  await page.compress();
  return answerWith(page, question, 'miss');
}

/** With the article's pictures below its link: at their own addresses nothing is yet. */
function below(base: string, slug: string, text: string): string {
  return text.replaceAll(routes.media(slug, ''), `${base}/`);
}

function hidden(entity: Entity, body = entity.body): Entity {
  return new Entity(body, { ...entity.headers, ...PRIVATE });
}
