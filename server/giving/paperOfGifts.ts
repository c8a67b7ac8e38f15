import type { Library } from '@/lib/library/library';
import { GIVING_PAGE } from '@/lib/addresses/routes';
import type { Giving } from './giving';

/** What the giving flow asks of the paper, as it is at that moment. */
export function paperOfGifts(library: Library): Pick<Giving, 'site' | 'isDeductible'> {
  return {
    site: () => library.site,
    isDeductible: () => library.findPage(GIVING_PAGE)?.taxReductionPercent !== undefined,
  };
}
