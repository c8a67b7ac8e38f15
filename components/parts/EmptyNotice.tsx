import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import style from './EmptyNotice.module.css';

interface Props {
  /** What is not there. */
  title: string;
  /** What to do instead. */
  advice: string;
  link?: { readonly path: string; readonly label: string };
}

/** A list without anything in it, and what to do. */
export function EmptyNotice({ title, advice, link = { path: routes.front, label: words.toFrontPage } }: Props) {
  return (
    <div className={style.empty}>
      <p className={style.emptyTitle}>{title}</p>
      <p>{advice}</p>
      <p>
        <a href={link.path}>{link.label}</a>
      </p>
    </div>
  );
}
