import * as z from 'zod';
import { GENRE_WORDS, isGenre, type Genre } from '../genres';
import type { Site } from '../site';
import { isLanguage } from '../../markdown/plugins/foreignPassages';
import { readEntryTime } from '../../markdown/live/entryTime';
import { isoWithOffset } from '../../text/dates';
import type { Moment } from '../../text/moment';
import { slugify } from '../../text/slugify';
import { group, listOf, moment, oldPath, SLUG, slug, text, webAddress, yesOrNo } from './fields';
import { pictureFields } from './pictureFields';
import { audio, video } from './recordingFields';
import { suggestion } from './suggestion';

const DATE = 'écrivez une date comme 2025-06-10 ou 2025-06-10 14:30';
const CODE = 'écrivez le code de la langue, comme en';
const NAMES = 'écrivez une liste de noms, un par ligne après un tiret';

/** The front matter of an article, as `site` allows it: its sections, its time zone. Field by field in the README. */
export function articleSchema({ timeZone, sections }: Pick<Site, 'timeZone' | 'sections'>) {
  const date = moment(timeZone, DATE);
  return z
    .strictObject(
      {
        headline: text('écrivez le titre de l’article'),
        section: section(sections),
        publishedAt: date,
        genre: genre.optional(),
        lang: text(CODE).refine(isLanguage, { error: CODE }).optional(),
        kicker: text('écrivez un surtitre court, ou retirez le champ').optional(),
        standfirst: text('écrivez le chapô, ou retirez le champ').optional(),
        byline: names,
        translators: names,
        editors: names,
        agency: text('écrivez le nom de l’agence, ou retirez le champ').optional(),
        dateline: text('écrivez le lieu, ou retirez le champ').optional(),
        topics: listOf(text('écrivez un sujet après le tiret'), 'écrivez une liste de sujets, un par ligne après un tiret', /[,;]/),
        dossier: slug('écrivez le nom du fichier du dossier, sans .md').optional(),
        image: image.optional(),
        audio: audio.optional(),
        video: video.optional(),
        updatedAt: date.optional(),
        expiresAt: date.optional(),
        sponsor: sponsor.optional(),
        translations,
        corrections: listOf(
          group({ at: date, text: text('écrivez le rectificatif') }, 'écrivez at et text'),
          'écrivez une liste de rectificatifs, chacun avec - at: et text:',
        ),
        replies: listOf(
          group(
            { at: date, by: text('écrivez qui répond'), text: text('écrivez la réponse, telle qu’elle a été reçue') },
            'écrivez at, by et text',
          ),
          'écrivez une liste de réponses, chacune avec - at:, by: et text:',
        ),
        draft: yesOrNo('écrivez true ou false'),
        withdrawn: group({ at: date, reason: text('écrivez la raison du retrait') }, 'écrivez at et reason').optional(),
        aliases: listOf(oldPath('écrivez un chemin après le tiret'), 'écrivez une liste de chemins, un par ligne après un tiret', /[,;]/),
        related: listOf(
          slug('écrivez le nom du fichier d’un autre article, sans .md'),
          'écrivez une liste de noms de fichiers, sans .md',
          /[,;]/,
        ),
        live: live(timeZone, date).optional(),
        canonical: webAddress('écrivez une adresse complète, comme https://exemple.org/article').optional(),
        noindex: yesOrNo('écrivez true ou false'),
      },
      { error: 'écrivez les champs de l’article, un par ligne' },
    )
    .refine(({ publishedAt, updatedAt }) => updatedAt === undefined || !isBefore(updatedAt, publishedAt, timeZone), {
      path: ['updatedAt'],
      error: 'la mise à jour ne peut précéder la publication',
    })
    .refine(({ publishedAt, expiresAt }) => expiresAt === undefined || expiresAt.epochMs > publishedAt.epochMs, {
      path: ['expiresAt'],
      error: 'l’article ne serait jamais en ligne ; écrivez une date après celle de publication',
    });
}

const names = listOf(
  text('écrivez un nom après le tiret').regex(/^[^«»“”"]*$/u, { error: 'un nom s’écrit sans guillemets' }),
  NAMES,
  /[,;]|\set\s/,
);

function section(sections: Site['sections']) {
  const ids = sections.map(({ id }) => id);
  const advice = (typed: string): string => {
    const labelled = sections.find(({ id, label }) => [id, slugify(label)].includes(slugify(typed)));
    return labelled ? `écrivez l’identifiant de la rubrique : ${labelled.id}` : suggestion(typed, ids);
  };
  return text(`écrivez une rubrique : ${ids.join(', ')}`)
    .refine((id) => ids.includes(id), { error: ({ input }) => advice(String(input)) })
    .meta({ enum: ids });
}

const GENRE = `écrivez un genre : ${GENRE_WORDS.join(', ')}`;

/** One of the genres, with or without its accents; by its id then. */
const genre = text(GENRE)
  .transform((typed, context): Genre => {
    const id = slugify(typed);
    if (isGenre(id)) return id;
    context.addIssue({ code: 'custom', message: suggestion(typed, GENRE_WORDS) });
    return z.NEVER;
  })
  .meta({ enum: [...GENRE_WORDS] });

const image = group(
  {
    ...pictureFields,
    caption: text('écrivez la légende, ou retirez le champ').optional(),
  },
  'une photo a les champs src, alt, credit et, au besoin, caption',
);

/** A live coverage. Its end is the one that is foreseen: no page stays « Direct » because it was forgotten. */
function live(timeZone: string, date: ReturnType<typeof moment>) {
  const hour = 'écrivez l’heure d’une entrée, comme 14:32';
  return group(
    {
      start: date,
      end: date,
      pinned: text(hour)
        .refine((typed) => readEntryTime(typed)?.time !== undefined, { error: hour })
        .optional(),
    },
    'écrivez start et end',
  )
    .refine(({ start, end }) => end.epochMs > start.epochMs || !isBefore(end, start, timeZone), {
      path: ['end'],
      error: 'le direct ne peut finir avant de commencer',
    })
    .transform((typed) => ({ ...typed, timeZone }));
}
const sponsor = group(
  {
    name: text('écrivez le nom de qui paie l’article'),
    url: webAddress('écrivez l’adresse de son site, comme https://exemple.org').optional(),
  },
  'écrivez name et, au besoin, url',
);

const TRANSLATION = 'écrivez le nom du fichier de la traduction, sans .md, ou son adresse complète, comme https://exemple.org/article';

/** Each language once. */
const translations = listOf(
  group(
    {
      lang: text(CODE).refine(isLanguage, { error: CODE }),
      to: text(TRANSLATION).refine((to) => SLUG.test(to) || (/^https?:\/\//.test(to) && URL.canParse(to)), { error: TRANSLATION }),
    },
    'écrivez lang et to',
  ),
  'écrivez une liste de traductions, chacune avec - lang: et to:',
).superRefine((all, context) => {
  all.forEach(({ lang }, index) => {
    if (all.findIndex((other) => other.lang === lang) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'lang'], message: 'cette langue a déjà une traduction ; retirez-en une' });
  });
});

/** Where one of the two has no hour, only their days can be compared. */
function isBefore(later: Moment, earlier: Moment, timeZone: string): boolean {
  if (later.precision === 'minute' && earlier.precision === 'minute') return later.epochMs < earlier.epochMs;
  const day = ({ epochMs }: Moment): string => isoWithOffset(epochMs, timeZone).slice(0, 10);
  return day(later) < day(earlier);
}

export type ArticleFields = z.output<ReturnType<typeof articleSchema>>;
