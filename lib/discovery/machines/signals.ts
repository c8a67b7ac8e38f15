import { isReserved, type Machines } from '../../content/schema/settings/machines';
import { address, type Paper } from '../paper';

/** The paper's preferences in the words of the IETF: draft-ietf-aipref-vocab knows search and training, and no word for answers. */
export function contentUsage({ search, training }: Machines): string {
  const said = (may: boolean): string => (may ? 'y' : 'n');
  return `search=${said(search)}, train-ai=${said(training)}`;
}

/** The same in the words of contentsignals.org. */
export function contentSignal({ search, answers, training }: Machines): string {
  const said = (may: boolean): string => (may ? 'yes' : 'no');
  return `search=${said(search)}, ai-input=${said(answers)}, ai-train=${said(training)}`;
}

/** Where the terms are for what is refused. */
export function licenceAddress({ licence }: Machines, paper: Pick<Paper, 'siteUrl'>): string | undefined {
  return licence === undefined ? undefined : address(paper, licence);
}

/** What each answer says of it: draft-ietf-aipref-attach, and the TDM Reservation Protocol of the W3C's group (w3.org/community/reports/tdmrep). */
export function machineHeaders({ site: { machines }, siteUrl }: Pick<Paper, 'site' | 'siteUrl'>): Readonly<Record<string, string>> {
  if (machines === undefined) return {};
  const policy = licenceAddress(machines, { siteUrl });
  return {
    'content-usage': contentUsage(machines),
    'tdm-reservation': isReserved(machines) ? '1' : '0',
    ...(policy !== undefined && { 'tdm-policy': policy }),
  };
}
