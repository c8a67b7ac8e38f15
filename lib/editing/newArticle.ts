import type { Site } from '../content/site';
import { isoWithOffset } from '../text/dates';
import { slugify } from '../text/slugify';

/** A file to be written. */
export interface NewFile {
  readonly slug: string;
  /** Relative to the content folder, as problems name it. */
  readonly file: string;
  readonly text: string;
}

/**
 * A draft under its title, dated now (epoch milliseconds, shown in the paper's time zone), in the folder of its month.
 * A title without a letter or digit gives an empty slug.
 */
export function newArticle(
  title: string,
  section: string,
  { sections, timeZone }: Pick<Site, 'sections' | 'timeZone'>,
  now: number,
): NewFile {
  const slug = shortened(slugify(title));
  const [day = '', time = ''] = isoWithOffset(now, timeZone).split('T');
  const [year = '', month = ''] = day.split('-');
  const fields = [
    // JSON's quotes are YAML's double quotes: no colon or apostrophe in a title can break them.
    `headline: ${JSON.stringify(title)}`,
    `# Au choix : ${sections.map(({ id }) => id).join(', ')}`,
    `section: ${section}`,
    `publishedAt: ${day} ${time.slice(0, 5)}`,
    '# standfirst: Le chapô, en 160 signes au plus',
    '# byline:',
    '#   - Prénom Nom',
    'draft: true',
  ];
  return { slug, file: `articles/${year}/${month}/${slug}.md`, text: ['---', ...fields, '---', '', ''].join('\n') };
}

/** Letters of an address at most: nobody reads further, and no disk takes a file's name beyond 255 bytes. */
const LONGEST_SLUG = 100;

/** A slug that is not too long for an address, cut between two words, where there are two. */
export function shortened(slug: string): string {
  const start = slug.slice(0, LONGEST_SLUG);
  return start === slug ? slug : start.replace(/(?<=.)-[^-]*$/, '');
}
