import { plainText } from '../plainText';
import type { JsonLdNode } from './jsonLd';

interface Picture {
  readonly alt: string;
  readonly credit: string;
  readonly caption?: string | undefined;
  readonly generated?: boolean | undefined;
}

/** Of a picture that a machine made (https://schema.org/TrainedAlgorithmicMediaDigitalSource, of IPTC's digitalsourcetype). */
const GENERATED = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';

/** A picture at its absolute address, with what is said of it; `lang` is its text's, when it is not the paper's. */
export function imageObject(url: string, { alt, credit, caption = alt, generated = false }: Picture, lang?: string): JsonLdNode {
  return {
    '@type': 'ImageObject',
    url,
    caption: plainText(caption, lang),
    creditText: plainText(credit),
    digitalSourceType: generated ? { '@id': GENERATED } : undefined,
  };
}
