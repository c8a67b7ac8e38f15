import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publicPicture } from './publicPicture';

const FONT_FOLDER = path.join('node_modules', '@fontsource', 'noto-serif', 'files');

/** A font as next/og takes it. */
export interface CardFont {
  readonly name: string;
  readonly data: ArrayBuffer;
  readonly weight: 400 | 600;
  readonly style: 'normal';
}

// The drawing library keeps one font of a name and weight, so each subset needs a name of its own.
const SUBSETS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'vietnamese'] as const;
const WEIGHTS = [400, 600] as const;

/** For `font-family`. */
export const CARD_FAMILY = SUBSETS.map(familyOf).join(', ');

let fonts: Promise<CardFont[]> | undefined;

/** The fonts that every card is set in, read once: 290 KB. */
export function cardFonts(): Promise<CardFont[]> {
  fonts ??= Promise.all(
    SUBSETS.flatMap((subset) =>
      WEIGHTS.map(async (weight) => {
        const file = await readFile(path.resolve(FONT_FOLDER, `noto-serif-${subset}-${weight}-normal.woff`));
        return { name: familyOf(subset), data: new Uint8Array(file).buffer, weight, style: 'normal' as const };
      }),
    ),
  );
  return fonts;
}

function familyOf(subset: string): string {
  return `Noto Serif ${subset}`;
}

/** The paper's drawn name. */
export interface Wordmark {
  readonly dataUri: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The publisher's logo, when it is an SVG or PNG file in `public/` and wider than high, as a wordmark is; `undefined`
 * otherwise, and the name is set in type. `logo` is a path of the site.
 */
export function wordmark(logo: string): Wordmark | undefined {
  const picture = publicPicture(logo);
  if (picture === undefined || picture.width <= picture.height) return undefined;
  const { bytes, width, height } = picture;
  const type = logo.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
  return { dataUri: `data:${type};base64,${bytes.toString('base64')}`, width, height };
}
