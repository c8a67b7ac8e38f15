import type { ArticleSummary } from '@/lib/content/article';
import type { Site } from '@/lib/content/site';
import { typesetIn } from '@/lib/language/language';
import { languageLabel } from '@/lib/language/languageName';
import { pictureSources } from '@/lib/pictures/pictureSources';
import type { Recordings as Shown } from '@/lib/selection/recordings/recordings';
import { words } from '@/lib/text/words';
import { Recording } from './Recording';

interface Props {
  article: ArticleSummary;
  recordings: Shown;
  site: Site;
  siteUrl: string;
}

/** What is to be seen and heard of an article, by the browser's own players. */
export function Recordings({ article: { headline, lang }, recordings: { film, sound }, site, siteUrl }: Props) {
  const named = (label: string): string => words.ofKind(label, typesetIn(headline, lang));
  const language = lang ?? site.language;
  const poster = film?.poster && pictureSources(film.poster);
  return (
    <>
      {film && (
        <Recording recording={film} label={words.watch} siteUrl={siteUrl} lang={lang}>
          <video
            controls
            playsInline
            preload="none"
            src={film.path}
            poster={poster?.src}
            width={poster?.width}
            height={poster?.height}
            aria-label={named(words.watch)}
          >
            {film.subtitles !== undefined && (
              <track kind="captions" src={film.subtitles} srcLang={language} label={languageLabel(language)} />
            )}
          </video>
        </Recording>
      )}
      {sound && (
        <Recording recording={sound} label={words.listen} siteUrl={siteUrl} lang={lang}>
          <audio controls preload="none" src={sound.path} aria-label={named(words.listen)} />
        </Recording>
      )}
    </>
  );
}
