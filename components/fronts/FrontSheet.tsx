import type { ReactNode } from 'react';
import type { Frame } from '@/lib/selection/frame';
import type { FrontPage } from '@/lib/selection/paging';
import type { NamedFront } from '@/lib/discovery/head/frontMetadata';
import { frontNodes } from '@/lib/discovery/jsonLd/jsonLdFront';
import type { Step } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { address, type Paper } from '@/lib/discovery/paper';
import { podcastTitle } from '@/lib/discovery/feed/podcast';
import type { Podcast } from '@/lib/content/schema/settings/podcastFields';
import { words } from '@/lib/text/words';
import { pagePath, routes } from '@/lib/addresses/routes';
import { JsonLd } from '../page/JsonLd';
import { LinkRow } from '../parts/LinkRow';
import { Introduction } from '../page/Introduction';
import { Profile } from '../page/Profile';
import { PageFrame } from '../page/Sheet';
import { StoryFront } from './StoryFront';

interface Props {
  frame: Frame;
  paper: Paper;
  about: NamedFront;
  at: FrontPage;
  /** What its head shows, when it is not the title that machines are told. */
  title?: string;
  /** Between the front page and this one. */
  above?: readonly Step[];
  /** Between the head and the stories. */
  children?: ReactNode;
}

/** A whole page of a section, topic, author or archive, for readers and for machines. */
export function FrontSheet({ frame, paper, about, at, title = about.title, above, children }: Props) {
  const { path, section, kind } = about;
  const { author, dossier } = at.page === 1 ? about : {};
  const current = section && at.page === 1 ? path : undefined;
  const own = pagePath(path, at.page);
  return (
    <PageFrame frame={frame} current={current} section={section?.id} address={address(paper, own)} date={at.stories[0]?.publishedAt}>
      <StoryFront site={frame.site} path={path} at={at} title={title} kind={kind} above={above} kicker={section === undefined}>
        {author && <Profile author={author} />}
        {dossier && <Introduction dossier={dossier} />}
        {about.podcast && at.page === 1 && <PodcastLink podcast={about.podcast} paper={paper} />}
        {children}
      </StoryFront>
      <JsonLd nodes={frontNodes({ ...about, author, dossier, path: own, stories: at.stories }, paper, above)} />
    </PageFrame>
  );
}

/** Where apps subscribe to what is to be heard of a section. */
function PodcastLink({ podcast, paper }: { podcast: Podcast; paper: Paper }) {
  return (
    <LinkRow title={words.podcast}>
      <li>
        <a href={routes.sectionPodcast(podcast.section)}>{podcastTitle(podcast, paper)}</a>
      </li>
    </LinkRow>
  );
}
