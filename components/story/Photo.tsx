import type { Media } from '@/lib/pictures/media';
import { pictureSources } from '@/lib/pictures/pictureSources';
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

/** The picture that leads an article: loaded at once, its place kept, its caption and credit under it. */
export function Photo({ media, alt, credit, caption, lang }: Props) {
  return (
    <figure className={style.photo}>
      <img {...pictureSources(media)} alt={alt} {...languageAttributes(lang)} fetchPriority="high" />
      <figcaption {...languageAttributes(lang)}>
        {caption !== undefined && `${typesetIn(caption, lang)} `}
        <span className={style.credit}>{typeset(credit)}</span>
      </figcaption>
    </figure>
  );
}
