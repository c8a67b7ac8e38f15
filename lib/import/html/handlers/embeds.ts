import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { Link } from 'mdast';
import { decoded } from '../../../addresses/canonical';
import { quoted, type Conversion } from '../conversion';
import { findElement, isNamed, property } from '../trees/elements';

/** Handlers of what a page loads from elsewhere, films and sounds: a link with their title, which readers open themselves. */
export function embedHandlers(conversion: Conversion): Record<string, Handle> {
  const embed: Handle = (_state, node) => linkTo(conversion, node);
  return Object.fromEntries(['iframe', 'video', 'audio', 'embed', 'object'].map((name) => [name, embed]));
}

function linkTo(conversion: Conversion, node: Element): Link | undefined {
  const address = [node, findElement(node, isNamed('source', 'embed'))]
    .flatMap((each) => (each ? ['src', 'dataSrc', 'dataLazySrc', 'data'].map((name) => property(each, name)) : []))
    .find((each) => each !== '' && !each.startsWith('about:'));
  if (address === undefined) {
    conversion.note('construct', `« <${node.tagName}> » sans adresse, qui ne montre rien`, node);
    return undefined;
  }
  const url = watchAddress(address.replace(/^\/\//, 'https://'));
  const title = property(node, 'title');
  const words = title === '' ? nameOf(node, url) : title;
  conversion.note('changed', `« <${node.tagName}> » est devenu un lien, ${quoted(words)}`, node);
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}

/** A film of the paper's own by its file's name; anything else by its address. */
function nameOf({ tagName }: Element, url: string): string {
  const file = /([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1];
  return /^(?:video|audio)$/.test(tagName) && file !== undefined ? decoded(file) : url;
}

/** Where people see what a player shows inside other pages: the addresses that the services themselves print. */
const PLAYERS: readonly (readonly [player: RegExp, watch: string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]+).*$/, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+).*$/, 'https://www.dailymotion.com/video/$1'],
];

export function watchAddress(url: string): string {
  const known = PLAYERS.find(([player]) => player.test(url));
  return known ? url.replace(known[0], known[1]) : url;
}
