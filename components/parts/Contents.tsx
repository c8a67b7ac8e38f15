import type { TypesetText } from '@/lib/markdown/typesetText';
import { words } from '@/lib/text/words';
import style from './Contents.module.css';

interface Props {
  subheads: TypesetText['subheads'];
}

/** The table of contents of a long piece, shut until a reader wants it. Reading modes leave a `menu` out, unless « content » is in its class. */
export function Contents({ subheads }: Props) {
  return (
    <details className={`${style.chapters} menu`}>
      <summary>{words.contents}</summary>
      <nav aria-label={words.contents}>
        <ol>
          {subheads.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
