import { CARD_FAMILY, type Wordmark } from '@/lib/discovery/card/cardParts';
import type { CardText } from '@/lib/discovery/card/cardText';

interface Props {
  text: CardText;
  wordmark: Wordmark | undefined;
}

// The light paper's tokens: a card is drawn by satori, which knows neither custom properties nor style sheets, and takes
// flex boxes only.
const INK = '#1b1a17';
const QUIET = '#57534a';
const HAIRLINE = '2px solid #d1d0cc';
const sheet = {
  display: 'flex',
  flexDirection: 'column',
  width: '100%',
  height: '100%',
  padding: '44px 72px',
  background: '#fffdf9',
  color: INK,
  fontFamily: CARD_FAMILY,
  wordBreak: 'break-word',
} as const;
const masthead = {
  display: 'flex',
  justifyContent: 'center',
  paddingBottom: 32,
  borderBottom: HAIRLINE,
  fontSize: 40,
  textAlign: 'center',
  fontWeight: 600,
} as const;
// `pretty` and not `balance`: to balance, satori measures lines of half the breadth, and where it has to break a sign
// that is broader than that, as in a headline of one or two signs, it never comes back.
const lines = { fontWeight: 600, lineHeight: 1.15, textWrap: 'pretty' } as const;
const story = { display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' } as const;
const section = { color: '#8f2214', fontSize: 30, fontWeight: 600, marginBottom: 16 } as const;
/** On a card without a headline. */
const sectionAlone = { ...section, fontSize: 62, marginBottom: 0, textAlign: 'center', justifyContent: 'center' } as const;
const foot = { display: 'flex', paddingTop: 24, borderTop: HAIRLINE, color: QUIET, fontSize: 28 } as const;

/** Breadth up to which a headline of that size, in pixels, stays within the card. */
const SIZES = [
  [30, 96],
  [60, 76],
  [100, 62],
  [150, 50],
  [200, 44],
] as const;
/** For two hundred capitals. */
const SMALLEST = 32;
const WORDMARK_HEIGHT = 52;

/** What social networks show of an article: 1200 × 630 px, drawn by next/og. Without a headline it is the paper's plain card. */
export function SocialCard({ text, wordmark }: Props) {
  const breadth = breadthOf(text.headline);
  const fontSize = SIZES.find(([most]) => breadth <= most)?.[1] ?? SMALLEST;
  return (
    <div style={sheet}>
      <div style={masthead}>
        {wordmark ? (
          <img
            src={wordmark.dataUri}
            alt={text.name}
            height={WORDMARK_HEIGHT}
            width={(WORDMARK_HEIGHT * wordmark.width) / wordmark.height}
          />
        ) : (
          text.name
        )}
      </div>
      <div style={story}>
        <div style={text.headline === '' ? sectionAlone : section}>{text.section}</div>
        <div style={{ ...lines, fontSize }}>{text.headline}</div>
      </div>
      <div style={foot}>{text.date}</div>
    </div>
  );
}

/** In small letters: a capital is nearly as broad as two. */
function breadthOf(headline: string): number {
  return headline.length + (headline.match(/\p{Lu}/gu) ?? []).length;
}
