import type { Media } from '@/lib/pictures/media';
import { pictureSources } from '@/lib/pictures/pictureSources';
import { typeset } from '@/lib/text/typography';
import style from './Photo.module.css';

interface Props {
  media: Media;
  alt: string;
  credit: string;
  caption?: string | undefined;
}

/** The picture that leads an article: loaded at once, its place kept, its caption and credit under it. */
export function Photo({ media, alt, credit, caption }: Props) {
  return (
    <figure className={style.photo}>
      <img {...pictureSources(media)} alt={alt} fetchPriority="high" />
      <figcaption>
        {caption !== undefined && `${typeset(caption)} `}
        <span className={style.credit}>{typeset(credit)}</span>
      </figcaption>
    </figure>
  );
}
