import type { PageFields } from '@/lib/content/page';
import type { Site } from '@/lib/content/site';
import { routes } from '@/lib/addresses/routes';
import { costAfterReduction } from '@/lib/donation/tax';
import { costSentence } from '@/lib/donation/words';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Ask.module.css';

interface Props {
  /** The donation page: its title and description are the appeal's own words. */
  appeal: PageFields;
  donation: Site['donation'];
}

/**
 * The call to give, between two hairlines. It names one figure where the paper has said both: which gift made once it
 * recommends, and that gifts give right to a tax reduction.
 */
export function Ask({ appeal: { title, description, taxReductionPercent: percent }, donation }: Props) {
  const { recommended } = donation.unique;
  const cents = (recommended ?? 0) * 100;
  return (
    <aside className={style.ask} aria-labelledby={anchors.ask}>
      <p className={style.askTitle} id={anchors.ask}>
        {typeset(title)}
      </p>
      <p>{typeset(description)}</p>
      {recommended !== undefined && percent !== undefined && (
        <p className={style.askFigure}>{costSentence(cents, costAfterReduction(cents, percent))}</p>
      )}
      <a className={style.askButton} href={routes.giving}>
        {words.give}
      </a>
    </aside>
  );
}
