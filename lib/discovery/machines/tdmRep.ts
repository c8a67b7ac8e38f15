import { isReserved } from '../../content/schema/settings/machines';
import type { Paper } from '../paper';
import { licenceAddress } from './signals';

/** `/.well-known/tdmrep.json` (w3.org/community/reports/tdmrep, « TDM File on the Origin Server »); `undefined` where the paper says nothing. */
export function tdmRep(paper: Pick<Paper, 'site' | 'siteUrl'>): string | undefined {
  const { machines } = paper.site;
  if (machines === undefined) return undefined;
  const policy = licenceAddress(machines, paper);
  const rule = { location: '/', 'tdm-reservation': isReserved(machines) ? 1 : 0, ...(policy !== undefined && { 'tdm-policy': policy }) };
  return `${JSON.stringify([rule], undefined, 2)}\n`;
}
