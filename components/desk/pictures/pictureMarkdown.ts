import type { Lines } from './PictureLines';

/** As the guide writes a picture: `![Ce que montre la photo](photo.jpg "La légende. Prénom Nom")`. */
export function pictureMarkdown(src: string, { alt, caption, credit }: Lines): string {
  const words = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
  const said = words(caption);
  const title = [said === '' || /[.!?…]$/.test(said) ? said : `${said}.`, words(credit)].filter((each) => each !== '').join(' ');
  return `![${words(alt).replaceAll(/[[\]\\]/g, '\\$&')}](${src} "${title.replaceAll(/["\\]/g, '\\$&')}")`;
}
