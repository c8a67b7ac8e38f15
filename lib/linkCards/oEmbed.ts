/** Sites that say by oEmbed (oembed.com) what is at their addresses, each with where it is asked, as it publishes it. */
const PROVIDERS: readonly (readonly [hosts: RegExp, endpoint: string])[] = [
  [/^(?:(?:www\.|m\.)?youtube\.com|youtu\.be)$/, 'https://www.youtube.com/oembed?format=json'],
  [/^(?:www\.|player\.)?vimeo\.com$/, 'https://vimeo.com/api/oembed.json'],
  [/^(?:(?:www\.)?dailymotion\.com|dai\.ly)$/, 'https://www.dailymotion.com/services/oembed?format=json'],
  [/^(?:www\.|m\.|on\.)?soundcloud\.com$/, 'https://soundcloud.com/oembed?format=json'],
  [/^open\.spotify\.com$/, 'https://open.spotify.com/oembed'],
  [/^(?:www\.)?tiktok\.com$/, 'https://www.tiktok.com/oembed'],
  [/^(?:(?:www\.)?flickr\.com|flic\.kr)$/, 'https://www.flickr.com/services/oembed/?format=json'],
];

/** Where to ask what is at an address; `undefined` for a site that is asked for the page itself. */
export function oEmbedAddress(address: URL): string | undefined {
  const endpoint = PROVIDERS.find(([hosts]) => hosts.test(address.hostname))?.[1];
  if (endpoint === undefined) return undefined;
  const url = new URL(endpoint);
  url.searchParams.set('url', address.href);
  return url.href;
}
