import type { Paper } from '@/lib/discovery/paper';
import { site } from './paper';

/** A public paper as texts for machines see it. */
export const testPaper: Paper = {
  site,
  siteUrl: 'https://gazette.example',
  pages: () => [],
  indexable: true,
  securityContact: undefined,
  fediverseCreator: undefined,
  hub: undefined,
  indexNow: undefined,
  announceAfterMs: 0,
  announceFile: '',
};
