import { isOpen, type Description } from '@/lib/donation/providers/provider';
import { GiftForm, type GiftFormProps } from './GiftForm';
import { GiftLinks } from './GiftLinks';
import { GivingNotice } from './GivingNotice';

interface Props extends Omit<GiftFormProps, 'offered'> {
  description: Description;
}

/** What stands beside the appeal: the form, links to hosted forms, both, or the word that giving is not open yet. */
export function GiftPanel({ description, ...form }: Props) {
  if (!isOpen(description)) return <GivingNotice />;
  if (description.checkout.length === 0) return <GiftLinks description={description} />;
  return (
    <div>
      <GiftForm {...form} offered={description.checkout} />
      <GiftLinks description={description} others />
    </div>
  );
}
