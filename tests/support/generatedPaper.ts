import fc from 'fast-check';
import { isoWithOffset } from '@/lib/text/dates';
import { contentFolder, type ContentFolder } from './contentFolder';
import { articleText } from './paper';

/** Of `content/site.yaml`, as are the sections. */
const TIME_ZONE = 'Europe/Paris';
const SECTIONS = ['politique', 'economie', 'societe', 'medias'];
const SEED = 7;
const MINUTE = 60_000;

/** What a generated article says, as its author knows it: nothing here was read by the site's own parsers. */
export interface GeneratedStory {
  readonly slug: string;
  readonly fields: Fields;
  readonly body: string;
  /** Epoch milliseconds; of a day without an hour, its midnight in Paris. */
  readonly publishedMs: number;
  readonly hasHour: boolean;
  readonly updatedMs?: number | undefined;
  readonly correctedMs?: number | undefined;
  /** The last update or correction, else the publication. */
  readonly modifiedMs: number;
  /** `unlisted`: public, but not for search engines; `hidden`: a draft, scheduled or withdrawn. */
  readonly standing: 'listed' | 'unlisted' | 'hidden';
}

const words =
  'accord budget caisse débat école forêt grève hausse impôt jury loi maire nuit œuvre port quartier réforme saison train usine vote'.split(
    ' ',
  );
const TOPICS = words.map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)} et ${words[word.length] ?? ''}`);
const NAMES = words.flatMap((word) => ['Anne', 'Jean-Noël'].map((first) => `${first} D’${word}`));

const from = (first: string, last: string) => fc.integer({ min: Date.parse(first) / MINUTE, max: Date.parse(last) / MINUTE });
/** Three years to any minute, and both nights on which France changes its clocks, hour by hour. */
const minute = fc.oneof(
  { weight: 9, arbitrary: from('2023-01-01T00:00Z', '2025-12-30T00:00Z') },
  { weight: 1, arbitrary: fc.oneof(from('2025-03-29T23:00Z', '2025-03-30T04:00Z'), from('2025-10-25T22:00Z', '2025-10-26T04:00Z')) },
);
const sentence = fc.array(fc.constantFrom(...words), { minLength: 6, maxLength: 12 }).map((all) => `Le ${all.join(' et ')}.`);

// Without the bias of a search for faults, which would put a sixth of the paper into its first and last month.
const draw = fc.noBias(
  fc.record({
    minute,
    hasHour: fc.boolean(),
    updatedAfter: fc.option(fc.integer({ min: 1, max: 400_000 }), { freq: 4 }),
    correctedAfter: fc.option(fc.integer({ min: 1, max: 400_000 }), { freq: 8 }),
    section: fc.constantFrom(...SECTIONS),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
    byline: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
    agency: fc.option(fc.constant('Reuters')),
    headline: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 16 }),
    standfirst: fc.option(sentence),
    body: fc.array(sentence, { minLength: 2, maxLength: 5 }),
    standing: fc.oneof(
      { weight: 30, arbitrary: fc.constant('listed' as const) },
      { weight: 1, arbitrary: fc.constant('unlisted' as const) },
    ),
  }),
);

/** So many public articles, the same each time, and a dozen that readers must never see. */
export function generateStories(count: number): readonly GeneratedStory[] {
  const drawn = fc.sample(draw, { seed: SEED, numRuns: count + HIDDEN.length });
  return drawn.map((one, index) => story(one, index, index < count ? undefined : HIDDEN[index - count]));
}

type Fields = Readonly<Record<string, string>>;

const scheduled = { publishedAt: '2999-01-01', updatedAt: '2999-01-02' };
const hiding: readonly Fields[] = [{ draft: 'true' }, scheduled, { withdrawn: '{ at: 2026-01-02, reason: Une erreur }' }];
const HIDDEN: readonly Fields[] = [...hiding, ...hiding, ...hiding, ...hiding];

type Drawn = typeof draw extends fc.Arbitrary<infer T> ? T : never;

function story(one: Drawn, index: number, hidden?: Fields): GeneratedStory {
  const publishedMs = one.hasHour ? one.minute * MINUTE : midnight(one.minute * MINUTE);
  const updatedMs = one.updatedAfter === null ? undefined : publishedMs + one.updatedAfter * MINUTE;
  const correctedMs = one.correctedAfter === null ? undefined : publishedMs + one.correctedAfter * MINUTE;
  const at = (epochMs: number): string => isoWithOffset(epochMs, TIME_ZONE);
  const fields = {
    headline: `Le ${one.headline.join(' et ')} numéro ${index}`,
    section: one.section,
    publishedAt: one.hasHour ? at(publishedMs) : at(publishedMs).slice(0, 10),
    ...(updatedMs !== undefined && { updatedAt: at(updatedMs) }),
    ...(correctedMs !== undefined && { corrections: `[{ at: '${at(correctedMs)}', text: Il fallait lire mardi. }]` }),
    ...(one.topics.length > 0 && { topics: `[${one.topics.join(', ')}]` }),
    ...(one.byline.length > 0 && { byline: `[${one.byline.join(', ')}]` }),
    ...(one.agency !== null && { agency: one.agency }),
    ...(one.standfirst !== null && { standfirst: `"Le numéro ${index}. ${one.standfirst}"` }),
    ...(one.standing === 'unlisted' && { noindex: 'true' }),
    ...hidden,
  };
  return {
    slug: `article-${index}`,
    fields,
    body: [`Le texte numéro ${index}.`, ...one.body].join('\n\n'),
    publishedMs,
    hasHour: one.hasHour,
    updatedMs,
    correctedMs,
    modifiedMs: Math.max(publishedMs, updatedMs ?? 0, correctedMs ?? 0),
    standing: hidden ? 'hidden' : one.standing,
  };
}

/** The midnight in Paris with which the day of an instant begins: the one of two offsets that a calendar agrees with. */
function midnight(epochMs: number): number {
  const day = isoWithOffset(epochMs, TIME_ZONE).slice(0, 10);
  const offset = ['+01:00', '+02:00'].find((each) => parisian.format(Date.parse(`${day}T00:00:00${each}`)) === `${day} 00:00`);
  return Date.parse(`${day}T00:00:00${offset ?? ''}`);
}

const parisian = new Intl.DateTimeFormat('sv', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });

/** The project's own content, these articles and `more` files. */
export function paperOfStories(stories: readonly GeneratedStory[], more: Fields = {}): Promise<ContentFolder> {
  const files = stories.map(({ slug, fields, body }): [string, string] => [
    `articles/${fields.publishedAt?.slice(0, 4) ?? ''}/${slug}.md`,
    articleText(fields, body),
  ]);
  return contentFolder({ ...Object.fromEntries(files), ...more });
}
