import type { Frame } from '@/lib/content/frame';
import { routes } from '@/lib/routes';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Footer.module.css';

interface Props {
  frame: Frame;
  current?: string | undefined;
}

/** The foot of the sheet: everything that is no story. */
export function Footer({ frame: { site, pages }, current }: Props) {
  const links = [
    { path: routes.archives, label: words.archives },
    ...pages.map(({ slug, title }) => ({ path: routes.page(slug), label: typeset(title) })),
    { path: routes.feed, label: words.feed },
    // On the appeal itself, and on the way from it to the payment and back, there is nothing left to ask.
    ...(current === routes.giving ? [] : [{ path: routes.giving, label: words.give }]),
  ];
  return (
    <footer className={style.footer}>
      <p>
        <a href={routes.front}>{site.name}</a>
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
