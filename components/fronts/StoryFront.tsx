import type { ReactNode } from 'react';
import type { FrontPage } from '@/lib/selection/paging';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { words } from '@/lib/text/words';
import type { Step } from '../page/Breadcrumb';
import { EmptyNotice } from '../parts/EmptyNotice';
import { ListColumn } from '../parts/ListColumn';
import { FrontHead } from './FrontHead';
import { Pagination } from '../parts/Pagination';
import { StoryList } from './StoryList';

interface Props {
  site: Site;
  /** Of the front's first page. */
  path: string;
  at: FrontPage;
  title: string;
  /** What kind of front it is, when the title alone does not say. */
  kind?: string | undefined;
  /** Between the front page and this one. */
  above?: readonly Step[] | undefined;
  /** False where all stories are of one section. */
  kicker?: boolean | undefined;
  /** Between the head and the stories. */
  children?: ReactNode;
}

/** One page of a section, topic, author or archive. */
export function StoryFront({ site, path, at, title, kind, above, kicker, children }: Props) {
  return (
    <ListColumn>
      <FrontHead title={title} kind={kind} count={at.count} above={above} />
      {children}
      {at.count === 0 ? (
        <EmptyNotice
          title={kind === words.author ? words.noStorySigned : words.noStoryHere}
          advice={kind === words.author ? words.noStorySignedAdvice : words.noStoryHereAdvice}
          link={{ path: routes.archives, label: words.archives }}
        />
      ) : (
        <StoryList stories={at.stories} now={at.now} site={site} kicker={kicker} />
      )}
      <Pagination path={path} at={at} />
    </ListColumn>
  );
}
