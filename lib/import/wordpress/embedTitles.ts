import { watchAddress } from '../html/handlers/embeds';
import { plainHtml } from '../html/plainHtml';

const IFRAME = /<iframe\b[^>]*>/gi;

/** The titles of what a post embeds, by address, from the answers of other sites that WordPress has kept with it. */
export function embedTitles(meta: ReadonlyMap<string, string>): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [key, html] of meta) {
    if (!key.startsWith('_oembed_') || key.startsWith('_oembed_time_')) continue;
    for (const [tag] of html.matchAll(IFRAME)) add(titles, attribute(tag, 'src'), attribute(tag, 'title'));
    const [, href = '', words = ''] =
      /<blockquote\b[^>]*wp-embedded-content[^>]*>\s*<a\b[^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/i.exec(html) ?? [];
    add(titles, href, plainHtml(words));
  }
  return titles;
}

function add(titles: Map<string, string>, address: string, title: string): void {
  if (address !== '' && title !== '') titles.set(watchAddress(address), title);
}

function attribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
  return plainHtml(double ?? single ?? '');
}
