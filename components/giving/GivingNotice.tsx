import { words } from '@/lib/text/words';
import style from './GivingNotice.module.css';

/** Says plainly that giving online is not open yet. */
export function GivingNotice() {
  return (
    <aside className={style.notice} aria-labelledby="don_ferme">
      <h2 id="don_ferme">{words.givingClosedTitle}</h2>
      <p>{words.givingClosed}</p>
    </aside>
  );
}
