import type { Paper } from '@/lib/discovery/paper';
import { site, SITE_URL } from './paper';

/** A public paper as texts for machines see it. */
export const testPaper: Paper = {
  site,
  siteUrl: SITE_URL,
  pages: () => [],
  indexable: true,
  securityContact: undefined,
  fediverseCreator: undefined,
  hub: undefined,
  indexNow: undefined,
  announceAfterMs: 0,
};
