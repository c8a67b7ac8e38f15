import { ImageResponse } from 'next/og';
import { SocialCard } from '@/components/SocialCard';
import { theLibrary } from '@/lib/library/theLibrary';
import { cardFonts, wordmark } from '@/lib/discovery/card/cardParts';
import { cardPath } from '@/lib/discovery/card/cardPath';
import { CARD_SIZE } from '@/lib/discovery/card/cardSize';
import { cardText } from '@/lib/discovery/card/cardText';

export const dynamic = 'force-dynamic';

interface Props {
  /** `<hash>.png` */
  params: Promise<{ slug: string; file: string }>;
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, file } = await params;
  const library = await theLibrary();
  const article = library.findSummary(slug);
  if (!article || !cardPath(article, library.site).endsWith(`/${file}`)) return new Response(null, { status: 404 });
  const text = cardText(article, library.site);
  const card = <SocialCard text={text} wordmark={wordmark(library.site.publisher.logo)} />;
  const drawn = await new ImageResponse(card, { ...CARD_SIZE, fonts: await cardFonts() }).arrayBuffer();
  return new Response(drawn, { headers: { 'content-type': 'image/png' } });
}
