import type { Media } from '@/lib/pictures/media';
import { hangingSources, pictureSources } from '@/lib/pictures/pictureSources';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { typeset } from '@/lib/text/typography';
import style from './Photo.module.css';

interface Props {
  media: Media;
  alt: string;
  credit: string;
  caption?: string | undefined;
  /** Of the article's language, when it is not the paper's. */
  lang?: string | undefined;
}

/** Pixels across below which a photo keeps to the text: 50 rem of a wide screen, whose letters most readers have at 16 pixels. */
const HANGING_WIDTH = 800;
/** Times its height. What is no wider keeps to the text, too: at 50 rem, its foot would be below the window. */
const UPRIGHT = 1.2;

/** The picture that leads an article: loaded at once, its place kept, its caption and credit under it. A large one hangs wider than the text. */
export function Photo({ media, alt, credit, caption, lang }: Props) {
  const isUpright = media.width < UPRIGHT * media.height;
  const isHanging = media.width >= HANGING_WIDTH;
  return (
    <figure className={[style.photo, isHanging && style.hanging, isUpright && style.upright].filter(Boolean).join(' ')}>
      <img
        {...(isHanging && !isUpright ? hangingSources(media) : pictureSources(media))}
        alt={alt}
        {...languageAttributes(lang)}
        fetchPriority="high"
      />
      <figcaption {...languageAttributes(lang)}>
        {caption !== undefined && `${typesetIn(caption, lang)} `}
        <span className={style.credit}>{typeset(credit)}</span>
      </figcaption>
    </figure>
  );
}
