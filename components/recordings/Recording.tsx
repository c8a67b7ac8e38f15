import type { ReactNode } from 'react';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { lasting } from '@/lib/recordings/duration';
import type { ShownRecording } from '@/lib/selection/recordings/recordings';
import { megabytes } from '@/lib/text/sizes';
import { words } from '@/lib/text/words';
import style from './Recording.module.css';

interface Props {
  recording: ShownRecording;
  /** What there is to do with it: to listen, to look. */
  label: string;
  /** The site's origin. */
  siteUrl: string;
  /** Of what is said, when it is not the paper's. */
  lang: string | undefined;
  /** The player, of which nothing is loaded until it is asked to play. */
  children: ReactNode;
}

/** A sound or a film: its player, how long it lasts, where to take it from, and what is said in it. In print, its address. */
export function Recording({ recording: { path, bytes, seconds, transcript }, label, siteUrl, lang, children }: Props) {
  const facts = [label, seconds !== undefined && lasting(seconds)].filter(Boolean).join(' · ');
  return (
    <div className={style.recording}>
      <figure>
        {children}
        <figcaption>
          {`${facts} · `}
          <a href={siteUrl + path}>{words.download}</a>
          {` (${megabytes(bytes)})`}
        </figcaption>
      </figure>
      {transcript !== undefined && transcript.length > 0 && (
        <details className={style.transcript} {...languageAttributes(lang)}>
          <summary>{words.transcript}</summary>
          {transcript.map(({ speaker, text }, index) => (
            <p key={index}>
              {speaker !== undefined && <b>{`${typesetIn(speaker, lang)}${words.says} `}</b>}
              {typesetIn(text, lang)}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
