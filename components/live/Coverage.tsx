import type { ReactNode } from 'react';
import { routes } from '@/lib/addresses/routes';
import { liveState } from '@/lib/content/live';
import type { TypesetArticle } from '@/lib/library/library';
import { longDate, machineDate, updateDate } from '@/lib/text/dates';
import { words } from '@/lib/text/words';
import { Facts } from '../parts/Facts';
import { LinkRow } from '../parts/LinkRow';
import { LiveMark } from '../parts/LiveMark';
import style from './Coverage.module.css';
import { KeyMoments } from './KeyMoments';

interface Props {
  article: TypesetArticle;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
  /** Its reader has asked to be told of new entries. */
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
      {state === 'on' && <FollowLinks slug={slug} following={following} />}
      <KeyMoments entries={entries} timeZone={timeZone} />
      {state === 'on' && following && (
        <aside className={style.following}>
          <iframe src={routes.ticker(slug)} title={words.latestEntry} />
        </aside>
      )}
    </>
  );
}

/** The reader’s own choice, made by two links: whoever follows has an address that says so (WCAG 2.2, 2.2.1 and 2.2.4). */
function FollowLinks({ slug, following }: { slug: string; following: boolean }) {
  const [here, other] = following ? [routes.follow(slug), routes.article(slug)] : [routes.article(slug), routes.follow(slug)];
  return (
    <LinkRow title={following ? words.following : words.live}>
      <li>
        <a href={here}>{words.refresh}</a>
      </li>
      <li>
        <a href={other} rel={following ? undefined : 'nofollow'}>
          {following ? words.unfollow : words.follow}
        </a>
      </li>
    </LinkRow>
  );
}
