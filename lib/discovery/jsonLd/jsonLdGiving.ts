import type { PageFields } from '../../content/page';
import { routes } from '../../addresses/routes';
import type { JsonLdNode } from './jsonLd';
import { publisher } from './jsonLdPaper';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';

/** What a reader can do on the appeal's page (https://schema.org/DonateAction). */
export function donateAction({ title, description }: PageFields, paper: Paper): JsonLdNode {
  return {
    '@type': 'DonateAction',
    name: plainText(title),
    description: plainText(description),
    recipient: publisher(paper),
    target: { '@type': 'EntryPoint', urlTemplate: address(paper, routes.giving) },
  };
}
