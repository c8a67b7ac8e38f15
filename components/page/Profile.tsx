import type { TypesetAuthor } from '@/lib/library/library';
import { portraitSources } from '@/lib/pictures/pictureSources';
import { pictureCredit } from '@/lib/text/names';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { LinkRow } from '../parts/LinkRow';
import { Prose } from '../parts/Prose';
import style from './Profile.module.css';

interface Props {
  author: TypesetAuthor;
}

/** Who somebody is that signs articles: their portrait, what they do, their biography, and where to find them. */
export function Profile({ author: { role, photo, email, links, typeset: text } }: Props) {
  const portrait = photo && new Map(Object.entries(text.pictures)).get(photo.src);
  return (
    <div className={style.profile}>
      {photo && portrait && (
        <figure className={style.authorPhoto}>
          <img {...portraitSources(portrait)} alt={photo.alt} />
          <figcaption>{typeset(pictureCredit(photo))}</figcaption>
        </figure>
      )}
      {role !== undefined && <p className={style.role}>{typeset(role)}</p>}
      {text.words > 0 && <Prose text={text} />}
      {(email !== undefined || links.length > 0) && (
        <LinkRow title={words.contact}>
          {email !== undefined && (
            <li>
              <a href={`mailto:${email}`}>{email}</a>
            </li>
          )}
          {links.map((link) => (
            <li key={link}>
              <a href={link} rel="me external noopener">
                {link.replace(/^https:\/\/(?:www\.)?|\/$/g, '')}
              </a>
            </li>
          ))}
        </LinkRow>
      )}
    </div>
  );
}
