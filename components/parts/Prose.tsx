import { countWords } from '@/lib/markdown/readingTime';
import { typesetMarkdown } from '@/lib/markdown/markdown';
import type { Pictures } from '@/lib/markdown/plugins/pictures';
import type { Wire } from '@/lib/markdown/plugins/wireForm';
import { Contents } from './Contents';
import style from './Prose.module.css';

/** A piece that is read in one go, five minutes, needs no table of contents; nor does one with few headings. */
const LONG = { words: 1000, subheads: 4 };

interface Props {
  markdown: string;
  /** How a wire story opens. */
  wire?: Wire;
  /** The site's origin: links elsewhere are marked. */
  siteUrl?: string | undefined;
  /** Those that lie beside the article. */
  pictures?: Pictures | undefined;
  /** A table of contents before the text, when it is long. */
  contents?: boolean;
}

/** The only place where HTML enters a page. It is safe because typesetMarkdown sanitises. */
export function Prose({ markdown, wire, siteUrl, pictures, contents = false }: Props) {
  const { html, subheads } = typesetMarkdown(markdown, wire, siteUrl, pictures);
  const chapters = subheads.filter(({ depth }) => depth === 2);
  const isLong = contents && chapters.length >= LONG.subheads && countWords(markdown) > LONG.words;
  return (
    <>
      {isLong && <Contents subheads={chapters} />}
      <div className={style.prose} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
