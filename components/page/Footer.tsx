import type { Frame } from '@/lib/selection/frame';
import { routes } from '@/lib/addresses/routes';
import type { Moment } from '@/lib/text/moment';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Footer.module.css';
import { LetterForm } from './LetterForm';
import { PublicationDate } from '../parts/PublicationDate';

interface Props {
  frame: Frame;
  current?: string | undefined;
  /** The page's own, absolute, for paper alone. */
  address?: string | undefined;
  date?: Moment | undefined;
}

/** The foot of the sheet: everything that is no story; on paper, where the page was found. */
export function Footer({ frame: { site, pages, preferredSource }, current, address, date }: Props) {
  const links = [
    { path: routes.archives, label: words.archives },
    ...pages.map(({ slug, title }) => ({ path: routes.page(slug), label: typeset(title) })),
    { path: routes.feed, label: words.feed },
    ...(preferredSource === undefined ? [] : [{ path: preferredSource, label: words.preferredSource }]),
    // On the appeal itself, and on the way from it to the payment and back, there is nothing left to ask.
    ...(current === routes.giving ? [] : [{ path: routes.giving, label: words.give }]),
  ];
  return (
    <footer className={style.footer}>
      {site.letter && current !== routes.giving && <LetterForm letter={site.letter} />}
      <p>
        <a href={routes.front}>{site.name}</a>
        {address !== undefined && (
          <span className={style.imprint}>
            {date && (
              <>
                {', '}
                <PublicationDate moment={date} timeZone={site.timeZone} short />
              </>
            )}
            {` – ${address}`}
          </span>
        )}
      </p>
      <nav aria-label={words.footerNav}>
        <ul>
          {links.map(({ path, label }) => (
            <li key={path}>
              <a href={path} aria-current={path === current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
