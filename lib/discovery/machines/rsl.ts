import { MACHINE_USES, type MachineUse } from '../../content/schema/settings/machines';
import type { Paper } from '../paper';
import { element, textElement, xmlDocument, type Xml } from '../xml';
import { licenceAddress } from './signals';

/** RSL's words for each use (rslstandard.org/rsl, 3.4.1). */
const USAGES: Readonly<Record<MachineUse, string>> = { search: 'search', answers: 'ai-input', training: 'ai-train' };

/** Really Simple Licensing 1.0 (rslstandard.org/rsl): the same for the whole site; `undefined` where the paper says nothing. */
export function rsl(paper: Pick<Paper, 'site' | 'siteUrl'>): string | undefined {
  const { machines, publisher } = paper.site;
  if (machines === undefined) return undefined;
  // Values are parted by spaces (3.5).
  const usage = (name: string, may: boolean): Xml[] => {
    const uses = MACHINE_USES.filter((use) => machines[use] === may);
    return uses.length === 0 ? [] : [textElement(name, uses.map((use) => USAGES[use]).join(' '), { type: 'usage' })];
  };
  const terms = licenceAddress(machines, paper);
  const content = [
    element('license', [...usage('permits', true), ...usage('prohibits', false)]),
    textElement('copyright', publisher.name, { type: 'organization' }),
    ...(terms === undefined ? [] : [textElement('terms', terms)]),
  ];
  return xmlDocument(element('rsl', [element('content', content, { url: '/' })], { xmlns: 'https://rslstandard.org/rsl' }));
}
