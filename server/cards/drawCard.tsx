import { ImageResponse } from 'next/og.js';
import { cardFonts, wordmark } from '@/lib/discovery/card/cardParts';
import { CARD_SIZE } from '@/lib/discovery/card/cardSize';
import type { CardToDraw } from './cardMessages';
import { SocialCard } from './SocialCard';

/** Draws a card as a PNG: computing of some 100 ms on the thread that calls it, without end where the drawing library fails. */
export async function drawCard({ text, logo, size = CARD_SIZE }: CardToDraw): Promise<Uint8Array<ArrayBuffer>> {
  const card = <SocialCard text={text} wordmark={logo === undefined ? undefined : wordmark(logo)} />;
  return new Uint8Array(await new ImageResponse(card, { ...size, fonts: await cardFonts() }).arrayBuffer());
}
