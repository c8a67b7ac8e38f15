import { GIVING_PAGE } from '../addresses/routes';
import type { Library } from '../library/library';
import { readGift } from './giftForm';
import { readFormFindings } from './pageParameters';
import { givingSettings } from './settings';

/** What the gift panel is drawn from: the provider as it is configured, the paper's amounts, the publisher's word on the tax. */
export function panelOf(library: Library) {
  return {
    description: givingSettings().provider.description,
    donation: library.site.donation,
    percent: library.findPageFields(GIVING_PAGE)?.taxReductionPercent,
  };
}

/** The panel of a form that comes back: what was typed, why it is shown again, and the gift whose cost was asked for. */
export function panelAgain(library: Library, query: URLSearchParams) {
  const panel = panelOf(library);
  const { typed, trouble, compute } = readFormFindings(query);
  const reading = readGift(typed, panel.donation, panel.description.checkout);
  return {
    ...panel,
    typed,
    trouble,
    errors: reading.ok ? {} : reading.errors,
    calculated: reading.ok && compute ? reading.gift : undefined,
  };
}
