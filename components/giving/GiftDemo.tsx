import { formatAmount } from '@/lib/donation/amounts';
import type { Gift } from '@/lib/donation/gift';
import { GIFT_PARAMETER, GIVING } from '@/lib/donation/paths';
import { DEMO } from '@/lib/donation/providers/demo';
import { demoWords } from '@/lib/donation/words';
import style from './GiftDemo.module.css';

interface Props {
  gift: Gift;
  /** The gift as the site sealed it, which comes back with the donor's choice. */
  sealed: string;
}

/**
 * The payment page of the demonstration: says that it is one, and does what a real one can do. It stands on another
 * origin than the site, and like a real one it has none of the site's frame and no way out but its own.
 */
export function GiftDemo({ gift, sealed }: Props) {
  return (
    <main className={style.demo}>
      <h1>{demoWords.title}</h1>
      <p>{demoWords.text}</p>
      <form className={style.issues} method="post" action={GIVING.demo}>
        <p>{demoWords.about(formatAmount(gift.cents), gift.frequency)}</p>
        <input type="hidden" name={GIFT_PARAMETER} value={sealed} />
        {Object.entries(demoWords.issues).map(([issue, label]) => (
          <button key={issue} type="submit" name={DEMO.issue} value={issue}>
            {label}
          </button>
        ))}
      </form>
    </main>
  );
}
