import { Element, isTag, isText, Text, type ChildNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Metadata } from 'sharp';
import { readIim } from './iim';

/** Namespaces of the fields by which a picture says whose it is (IPTC Photo Metadata Standard), and of what holds them. */
const NAMESPACES: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};
/**
 * Who made it, who is to be named, whose it is, where it is licensed, and whether a machine made it
 * (developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
 */
const KEPT: ReadonlySet<string> = new Set([
  'dc:creator',
  'dc:rights',
  'photoshop:Credit',
  'xmpRights:WebStatement',
  'xmpRights:UsageTerms',
  'plus:Licensor',
  'Iptc4xmpExt:DigitalSourceType',
]);

type Named = Pick<Metadata, 'xmpAsString' | 'iptc'>;

/** Whom a picture names, as it is printed below it: « Prénom Nom / Agence »; `undefined` when it names nobody. */
export function creditLine(metadata: Named): string | undefined {
  const fields = creditFields(metadata);
  const named = ['dc:creator', 'photoshop:Credit'].flatMap((name) => fields.filter((field) => field.name === name)).flatMap(textsIn);
  return named.length === 0 ? undefined : [...new Set(named)].join(' / ');
}

/** What a picture says of itself in one language, to be proposed as its caption; `undefined` when it says nothing. */
export function captionLine({ xmpAsString = '', iptc }: Named): string | undefined {
  const inXmp = descriptionFields(xmpAsString).filter(({ name }) => name === 'dc:description');
  return inXmp.flatMap(textsIn)[0] ?? (iptc && readIim(iptc).caption[0]);
}

/** The entries of a list, or the one value. */
function textsIn(field: Element): string[] {
  const entries = DomUtils.getElementsByTagName('rdf:li', field.children);
  return (entries.length > 0 ? entries : [field]).map((entry) => DomUtils.textContent(entry).trim()).filter((text) => text !== '');
}

/**
 * The XMP packet for a rendition: a picture's credit from its XMP, else from the older IPTC block, and nothing else of
 * them, neither places nor an editing history of kilobytes. `undefined` when the picture names nobody.
 */
export function creditPacket(metadata: Named): string | undefined {
  const fields = creditFields(metadata);
  if (fields.length === 0) return undefined;
  const description = printed(new Element('rdf:Description', { 'rdf:about': '' }, fields));
  const used = Object.entries(NAMESPACES).filter(([prefix]) => description.includes(`${prefix}:`));
  const names = used.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF${names}>${description}</rdf:RDF></x:xmpmeta>`;
}

function creditFields({ xmpAsString = '', iptc }: Named): Element[] {
  const inXmp = xmpFields(xmpAsString);
  return inXmp.length > 0 || iptc === undefined ? inXmp : iimFields(iptc);
}

function xmpFields(xmp: string): Element[] {
  return descriptionFields(xmp).filter(({ name }) => KEPT.has(name));
}

/** All fields, each as an element: XMP may write a plain value as an attribute (ISO 16684-1, 7.9.2.2). */
function descriptionFields(xmp: string): Element[] {
  const all = DomUtils.getElementsByTagName('rdf:Description', parseDocument(xmp, { xmlMode: true }).children);
  return all.flatMap(({ attribs, children }) => [
    ...Object.entries(attribs).map(([name, value]) => new Element(name, {}, [new Text(value)])),
    ...children.filter(isTag),
  ]);
}

function iimFields(block: Buffer): Element[] {
  const { creator, credit, rights } = readIim(block);
  return [
    ...listed('dc:creator', 'rdf:Seq', creator, {}),
    ...credit.map((text) => new Element('photoshop:Credit', {}, [new Text(text)])),
    ...listed('dc:rights', 'rdf:Alt', rights, { 'xml:lang': 'x-default' }),
  ];
}

function listed(name: string, list: string, texts: readonly string[], attributes: Record<string, string>): Element[] {
  if (texts.length === 0) return [];
  const entries = texts.map((text) => new Element('rdf:li', { ...attributes }, [new Text(text)]));
  return [new Element(name, {}, [new Element(list, {}, entries)])];
}

function printed(node: ChildNode): string {
  if (isText(node)) return escaped(node.data);
  if (!isTag(node)) return '';
  const attributes = Object.entries(node.attribs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join('')}>${node.children.map(printed).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
