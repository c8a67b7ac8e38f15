import { words } from '@/lib/text/words';
import style from './LiveMark.module.css';

/** « Direct », for as long as a coverage is under way. */
export function LiveMark() {
  return <strong className={style.live}>{words.live}</strong>;
}
