import { routes } from '../../addresses/routes';
import type { DossierFields } from '../../content/dossier';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';
import type { JsonLdNode } from './jsonLd';

/** A dossier, which its articles are part of (https://schema.org/CreativeWorkSeries). */
export function dossierSeries({ slug, headline }: DossierFields, paper: Paper): JsonLdNode {
  const url = address(paper, routes.dossier(slug));
  return { '@type': 'CreativeWorkSeries', '@id': `${url}#dossier`, url, name: plainText(headline) };
}
