import type { ReactNode } from 'react';
import { routes } from '@/lib/addresses/routes';
import { errorWords, type ErrorWords } from '@/lib/text/errorWords';
import { words } from '@/lib/text/words';
import style from './ErrorNotice.module.css';
import { LinkRow } from '../parts/LinkRow';

interface Props {
  /** An HTTP status that errorWords knows. */
  status: number;
  /** In the place of what is said of this status. */
  said?: ErrorWords | undefined;
  /** What more there is to say of this address. */
  children?: ReactNode;
}

/** What went wrong, in words, and the ways on. */
export function ErrorNotice({ status, said = errorWords[status], children }: Props) {
  return (
    <section className={style.errorNotice}>
      <p className={style.status}>
        {words.error}
        {status}
      </p>
      <h1>{said?.title}</h1>
      <p>{said?.text}</p>
      {children}
      <LinkRow title={words.goOn}>
        {waysOn(status).map(({ path, label }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </LinkRow>
    </section>
  );
}

const FRONT = { path: routes.front, label: words.toFrontPage };
const SEARCH = { path: routes.search, label: words.search };
const ARCHIVES = { path: routes.archives, label: words.archives };

/** What is not at this address may be at another; what failed may fail there, too. */
function waysOn(status: number) {
  return status === 404 || status === 410 ? [FRONT, SEARCH, ARCHIVES] : [FRONT];
}
