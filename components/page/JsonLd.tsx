import { inContext, printJsonLd, type JsonLdNode } from '@/lib/discovery/jsonLd/jsonLd';

interface Props {
  /** One document for each thing the page tells of. */
  nodes: readonly JsonLdNode[];
}

/** What the page says to machines. The only place that prints it, and safe because printJsonLd leaves no `<`. */
export function JsonLd({ nodes }: Props) {
  return nodes.map((node, index) => (
    <script key={index} type="application/ld+json" dangerouslySetInnerHTML={{ __html: printJsonLd(inContext(node)) }} />
  ));
}
