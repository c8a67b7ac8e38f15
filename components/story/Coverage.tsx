import type { ReactNode } from 'react';
import { routes } from '@/lib/addresses/routes';
import { liveState } from '@/lib/content/live';
import type { TypesetArticle } from '@/lib/library/library';
import { longDate, machineDate, updateDate } from '@/lib/text/dates';
import { words } from '@/lib/text/words';
import { Facts } from '../parts/Facts';
import { LinkRow } from '../parts/LinkRow';
import { LiveMark } from '../parts/LiveMark';
import { KeyMoments } from './KeyMoments';

interface Props {
  article: TypesetArticle;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
  /** The page renews itself, since its reader asked for it. */
  following: boolean;
}

/** Above the entries of a live coverage: whether it goes on, when it was added to, how to follow it, and its key moments. */
export function Coverage({ article: { slug, live, publishedAt, typeset }, timeZone, now, following }: Props) {
  if (!live) return null;
  const { entries = [] } = typeset;
  const state = liveState(live, now);
  const marks: Readonly<Record<typeof state, ReactNode>> = {
    announced: words.liveFrom(longDate(live.start, timeZone)),
    on: <LiveMark />,
    over: words.liveOver,
  };
  const [newest] = entries.map(({ epochMs }) => ({ epochMs, precision: 'minute' as const }));
  const facts = [
    marks[state],
    newest && (
      <>
        {`${words.lastEntry} `}
        <time dateTime={machineDate(newest, timeZone)}>{updateDate(newest, publishedAt, timeZone)}</time>
      </>
    ),
  ];
  return (
    <>
      <Facts facts={facts.filter((fact) => fact !== undefined)} />
      {state === 'on' && <Following slug={slug} following={following} />}
      <KeyMoments entries={entries} timeZone={timeZone} />
    </>
  );
}

/** The reader's own choice, made by two links: whoever follows keeps an address that says so (WCAG 2.2, 2.2.1 and 2.2.4). */
function Following({ slug, following }: { slug: string; following: boolean }) {
  return (
    <LinkRow title={following ? words.following : words.followTitle}>
      <li>
        <a href={following ? routes.follow(slug) : routes.article(slug)}>{words.refresh}</a>
      </li>
      <li>
        {following ? (
          <a href={routes.article(slug)}>{words.unfollow}</a>
        ) : (
          <a href={routes.follow(slug)} rel="nofollow">
            {words.follow}
          </a>
        )}
      </li>
    </LinkRow>
  );
}
