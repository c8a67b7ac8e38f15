import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { Breadcrumb, type Step } from '../page/Breadcrumb';
import style from './FrontHead.module.css';

interface Props {
  title: string;
  /** What kind of front it is, when the title alone does not say. */
  kind?: string | undefined;
  /** Of the whole front. */
  count: number;
  /** Between the front page and this one. */
  above?: readonly Step[] | undefined;
}

/** The head of a section, topic, author or archive: where it stands, what it is called, how much there is. */
export function FrontHead({ title, kind, count, above = [] }: Props) {
  return (
    <header className={style.frontHead}>
      <Breadcrumb steps={[...above, { label: title }]} />
      <h1>
        {kind !== undefined && <span className={style.kind}>{kind}</span>} {typeset(title)}
      </h1>
      {count > 0 && <p className={style.count}>{words.stories(count)}</p>}
    </header>
  );
}
