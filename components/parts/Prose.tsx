import type { TypesetText } from '@/lib/markdown/typesetText';
import { languageAttributes } from '@/lib/language/language';
import { Contents } from './Contents';
import style from './Prose.module.css';

/** A piece that is read in one go, five minutes, needs no table of contents; nor does one with few headings. */
const LONG = { words: 1000, subheads: 4 };

interface Props {
  text: Pick<TypesetText, 'html' | 'subheads' | 'words'>;
  /** Of its language, when it is not the paper's. */
  lang?: string | undefined;
  /** A table of contents before the text, when it is long. */
  contents?: boolean;
}

/** The only place where HTML enters a page. It is safe because typesetMarkdown sanitises. */
export function Prose({ text: { html, subheads, words }, lang, contents = false }: Props) {
  const chapters = subheads.filter(({ depth }) => depth === 2);
  const isLong = contents && chapters.length >= LONG.subheads && words > LONG.words;
  return (
    <>
      {isLong && <Contents subheads={chapters} />}
      <div className={style.prose} {...languageAttributes(lang)} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
