import type { ArticleSummary } from '@/lib/content/article';
import { routes } from '@/lib/addresses/routes';
import { genreWord } from '@/lib/content/genres';
import type { Site } from '@/lib/content/site';
import { DOT } from '@/lib/text/spaces';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { typeset } from '@/lib/text/typography';
import { LiveMark } from './LiveMark';
import style from './Kicker.module.css';
import { Sponsor } from './Sponsor';

interface Props {
  article: ArticleSummary;
  site: Site;
  /** On a front, where the headline is the one way in and its section often the page itself, nothing is a link. */
  linked?: boolean;
  /** False where all stories are of one section: then it says the genre alone, when there is one. */
  section?: boolean;
  /** Of a live coverage that is under way. */
  live?: boolean;
}

/** The short label above a headline: the section, what the article is when that must be said, then its own kicker. Who paid for it stands above all. */
export function Kicker(props: Props) {
  const { sponsor } = props.article;
  if (sponsor === undefined) return <Label {...props} />;
  return (
    <>
      <Sponsor sponsor={sponsor} linked={props.linked} />
      <Label {...props} />
    </>
  );
}

function Label({ article, site, linked = false, section: sectioned = true, live = false }: Props) {
  const { section, genre, kicker, lang } = article;
  const label = site.sections.find(({ id }) => id === section)?.label ?? '';
  const alone = genreWord(genre, label);
  const mark = live && <LiveMark />;
  if (!sectioned && alone === undefined && !live) return null;
  if (!sectioned)
    return (
      <p className={style.kicker}>
        {mark}
        {live && alone !== undefined && ' '}
        {alone}
      </p>
    );
  const word = genreWord(genre, label, kicker ?? '');
  return (
    <p className={style.kicker}>
      {mark}
      {live && ' '}
      {linked ? <a href={routes.section(section)}>{typeset(label)}</a> : typeset(label)}
      {word !== undefined && DOT}
      {word !== undefined && genre && linked ? <a href={routes.genre(genre)}>{word}</a> : word}
      {kicker !== undefined && (
        <span className={style.own}>
          {DOT}
          <bdi {...languageAttributes(lang)}>{typesetIn(kicker, lang)}</bdi>
        </span>
      )}
    </p>
  );
}
