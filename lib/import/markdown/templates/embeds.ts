import { link } from '../draft/printed';

/** Where people see what a tag shows from another site, by the site's name; the addresses that the sites themselves print. */
const SITES: Readonly<Record<string, (id: string, user: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  bilibili: (id) => `https://www.bilibili.com/video/${id}`,
  // Whoever the message is by: the site sends on from any name.
  tweet: (id, user) => `https://twitter.com/${user || 'i'}/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id, user) => `https://gist.github.com/${user === '' ? id : `${user}/${id}`}`,
  codepen: (id, user) => `https://codepen.io/${user}/pen/${id}`,
  jsfiddle: (id) => `https://jsfiddle.net/${id}/`,
  spotify: (id) => `https://open.spotify.com/${id}`,
  soundcloud: (id) => `https://soundcloud.com/${id}`,
  slideshare: (id) => `https://www.slideshare.net/slideshow/embed_code/${id}`,
  speakerdeck: (id) => `https://speakerdeck.com/player/${id}`,
  asciinema: (id) => `https://asciinema.org/a/${id}`,
};

/** What generators, themes and plugins call the same. */
const SAME: Readonly<Record<string, string>> = {
  youtubelite: 'youtube',
  youtubeembed: 'youtube',
  x: 'tweet',
  twitter: 'tweet',
  twittersimple: 'tweet',
  xsimple: 'tweet',
  vimeosimple: 'vimeo',
  instagramsimple: 'instagram',
};

/** A link to what a tag of that name shows from another site; `undefined` for a name that is none of a site, or without what to show. */
export function embed(name: string, id: string | undefined, user = '', title?: string): string | undefined {
  const key = name.toLowerCase().replace(/[-_]/g, '');
  const address = SITES[SAME[key] ?? key];
  if (address === undefined || id === undefined || id === '') return undefined;
  const url = /^https?:\/\//.test(id) ? id : address(id.replace(/^\/+/, ''), user);
  return link(url, title ?? url);
}
