import { isOpen, type Description } from '@/lib/donation/providers/provider';
import { words } from '@/lib/text/words';
import { GiftForm, type GiftFormProps } from './GiftForm';
import { GiftLinks } from './GiftLinks';
import style from './GiftPanel.module.css';

interface Props extends Omit<GiftFormProps, 'offered'> {
  description: Description;
}

/** What stands beside the appeal: the form, links to hosted forms, both, or the word that giving is not open yet. */
export function GiftPanel({ description, ...form }: Props) {
  if (!isOpen(description)) return <ClosedNotice />;
  if (description.checkout.length === 0) return <GiftLinks description={description} />;
  return (
    <div>
      <GiftForm {...form} offered={description.checkout} />
      <GiftLinks description={description} others />
    </div>
  );
}

/** Says plainly that giving online is not open yet. */
function ClosedNotice() {
  return (
    <aside className={style.givingNotice} aria-labelledby="don_ferme">
      <h2 id="don_ferme">{words.givingClosedTitle}</h2>
      <p>{words.givingClosed}</p>
    </aside>
  );
}
