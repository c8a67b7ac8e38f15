import type { FrontPage } from '../../selection/paging';
import { pagePath } from '../../addresses/routes';
import type { Site } from '../../content/site';
import type { TypesetAuthor, TypesetDossier } from '../../library/library';
import type { Podcast } from '../../content/schema/settings/podcastFields';
import { words } from '../../text/words';
import { head, openGraph } from './head';
import { headTitle } from './headTitle';
import { paperCard, sectionCard } from '../card/plainCard';
import type { Paper } from '../paper';
import { plainText } from '../plainText';

/** A front, as its head tells of it. */
export interface AboutFront {
  /** Undefined for the front page, which is named as the paper is. */
  readonly title?: string;
  /** What kind of front it is, when the title alone does not say: a topic may be called as a section or a person is. */
  readonly kind?: string;
  readonly description: string;
  /** Of the front's first page. */
  readonly path: string;
  /** The section, when it is one's front. */
  readonly section?: Site['sections'][number] | undefined;
  /** The podcast of that section. */
  readonly podcast?: Podcast | undefined;
  /** The author, when it is one's front and there is a file on them. */
  readonly author?: TypesetAuthor | undefined;
  /** The dossier, when it is one's front. */
  readonly dossier?: TypesetDossier | undefined;
}

/** A front of its own, such as a topic's. */
export interface NamedFront extends AboutFront {
  readonly title: string;
}

/**
 * What the head of one page of a front says of it: each page is its own canonical, has a title and a description of its
 * own, and names its neighbours. An empty list is worth nothing to a search engine, and is filled soon enough; unless its page tells of
 * an author.
 */
export function frontMetadata(about: AboutFront, at: Pick<FrontPage, 'page' | 'pages'> & { readonly count?: number }, paper: Paper) {
  const { name, tagline } = paper.site;
  const { page, pages, count = 1 } = at;
  const end = page === 1 ? '' : `, ${words.pageShort(page)}`;
  const numbered = (text: string): string => plainText(text + end);
  const canonical = pagePath(about.path, page);
  const description = numbered(about.description);
  const title = about.title !== undefined && about.kind !== undefined ? words.ofKind(about.kind, about.title) : about.title;
  const { section, author } = about;
  const noindex = count === 0 && author === undefined;
  const creators = author?.fediverse === undefined ? [] : [author.fediverse];
  const card = section ? sectionCard(section, paper.site) : paperCard(paper.site);
  return {
    ...(title !== undefined && { title: headTitle(title, paper.site, end) }),
    description,
    ...head(paper, { canonical, section, podcast: about.podcast, noindex, creators }),
    pagination: {
      previous: page > 1 ? pagePath(about.path, page - 1) : null,
      next: page < pages ? pagePath(about.path, page + 1) : null,
    },
    ...openGraph(
      { title: title === undefined ? plainText(`${name} — ${tagline}`) : numbered(title), description, url: canonical },
      card,
      paper,
    ),
  };
}
