import { routes } from '@/lib/routes';
import { errorWords, words } from '@/lib/text/words';
import style from './ErrorNotice.module.css';

interface Props {
  /** An HTTP status that errorWords knows. */
  status: number;
}

/** What went wrong, in words, and the way back. */
export function ErrorNotice({ status }: Props) {
  const said = errorWords[status];
  return (
    <section className={style.notice}>
      <p className={style.status}>
        {words.error}
        {status}
      </p>
      <h1>{said?.title}</h1>
      <p>{said?.text}</p>
      <p>
        <a href={routes.front}>{words.toFrontPage}</a>
      </p>
    </section>
  );
}
