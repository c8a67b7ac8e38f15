import type { Library } from '../library/library';
import { GIVING_PAGE } from '../addresses/routes';
import { givingSettings } from './settings';

/** What the gift panel is drawn from: the provider as it is configured, the paper's amounts, the publisher's word on the tax. */
export function panelOf(library: Library) {
  return {
    description: givingSettings().provider.description,
    donation: library.site.donation,
    percent: library.findPage(GIVING_PAGE)?.taxReductionPercent,
  };
}
