import { address, type Paper } from '../paper';

/** The header by which a subscriber finds the hub without reading the feed (W3C WebSub, section 4); empty without a hub. */
export function hubLink(paper: Paper, feed: string): Readonly<Record<string, string>> {
  return paper.hub === undefined ? {} : { link: `<${paper.hub}>; rel="hub", <${address(paper, feed)}>; rel="self"` };
}
