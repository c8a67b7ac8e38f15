import type { ReactNode } from 'react';
import type { Page } from '@/lib/content/page';
import { typeset } from '@/lib/text/typography';
import style from './PageText.module.css';
import { Prose } from '../parts/Prose';

interface Props {
  page: Page;
  /** The site's origin: links elsewhere are marked. */
  siteUrl?: string;
  /** What stands beside the text on a wide screen and below it on a phone. */
  children?: ReactNode;
}

/** A page that is no article: its title and its text. */
export function PageText({ page: { title, body }, siteUrl, children }: Props) {
  return (
    <div className={style.page}>
      <h1>{typeset(title)}</h1>
      <Prose markdown={body} siteUrl={siteUrl} />
      {children}
    </div>
  );
}
