import type { Question } from '@/lib/search/question';
import type { Site } from '@/lib/content/site';
import { routes } from '@/lib/addresses/routes';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './SearchForm.module.css';

interface Props {
  site: Site;
  question: Question;
  /** Years that have articles, newest first. */
  years: readonly string[];
}

/** What to look for, and where: a plain form, its answer is an address that can be kept. */
export function SearchForm({ site, question: { text, section, year }, years }: Props) {
  return (
    <form className={style.searchForm} action={routes.search} role="search">
      <label htmlFor="q">{words.searchFor}</label>
      <input id="q" name="q" type="search" defaultValue={text} maxLength={200} enterKeyHint="search" autoComplete="off" />
      <label htmlFor="rubrique">{words.section}</label>
      <select id="rubrique" name="rubrique" defaultValue={section ?? ''}>
        <option value="">{words.anySection}</option>
        {site.sections.map(({ id, label }) => (
          <option key={id} value={id}>
            {typeset(label)}
          </option>
        ))}
      </select>
      <label htmlFor="annee">{words.year}</label>
      <select id="annee" name="annee" defaultValue={year ?? ''}>
        <option value="">{words.anyYear}</option>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <button type="submit">{words.search}</button>
    </form>
  );
}
