import { NBSP, NNBSP, SPACES } from './spaces';

const SPACE = `[${SPACES}]`;
/** Between thousands: a tab there parts two numbers. */
const GROUPING = `[${SPACES.replace('\\t', '')}]`;
/** Around asides: a dash that opens a line signs a quote, or opens what somebody says. */
const IN_LINE = `[${SPACES.replace('\\n', '')}]`;
// Typed after a number, with a space or none: « 12% » becomes « 12 % ».
const SIGNS = '(?:[%‰€$£]|°[CF])';
// Typed after a number and a space. Only the kind of space changes, so a wrong guess costs no word.
const UNITS =
  '(?:[kcm]?m[²³]?|km/h|ha|k?g|mg|t|l|cl|h|min|s|k?W|[kMGT]Wh?|[kMGT]?o|[kMG]?Hz|k€|M€|Md€|milliers?|millions?|milliards?|euros?|dollars?)';

const MONTHS = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';
// What is counted or cited by a figure: « p. 12 », « art. 3 ».
const CITED = '(?:pp?|art|chap|fig|vol|t)\\.';

/** What most runs of text have none of. Looking for it takes a tenth of the time of a rule, which looks around at each space. */
// Those of Latin-1: looking for every script's takes ten times as long.
const FIGURE = /[0-9²³¹¼-¾]/;
const GUILLEMET = /[«»]/;
const TALL_SIGN = /[;:!?]/;

interface Rule {
  /** Without it in the text, there is nothing to mend. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly becomes: string;
}

/** One space behind `before` and ahead of `after`: the space first, since asking at every letter what stands before it takes ten times as long. */
function spaceBetween(before: string, after: string, space = SPACE): RegExp {
  return new RegExp(`${space}(?<=${before}${space})(?=${after})`, 'gu');
}

/**
 * The rules that a newspaper's eye misses first. All four tall signs and the
 * insides of « » take the narrow space, as newspapers on screens set them; the Imprimerie nationale's Lexique, from which
 * the others are, keeps the wide one for the colon and the guillemets.
 */
const RULES: readonly Rule[] = [
  // Quotes in a quote, with elisions between them: 'd'accord'.
  {
    needs: /'/,
    pattern: /(?<![\p{L}\p{M}\p{N}])'(?=\p{L})((?:[^']|(?<=\p{L})'(?=[\p{L}\p{N}]))*?)(?<=\S)'(?![\p{L}\p{N}])/gu,
    becomes: '‘$1’',
  },
  // True apostrophe. After a letter only: « 5' » is a minute of arc, « '90 » is not ours to mend.
  { needs: /'/, pattern: /(?<=\p{L})'/gu, becomes: '’' },
  { needs: GUILLEMET, pattern: new RegExp(`«${SPACE}*(?=\\S|$)`, 'gu'), becomes: `«${NNBSP}` },
  { needs: GUILLEMET, pattern: new RegExp(`(?:${SPACE}(?<!${SPACE}{2})${SPACE}*)?»`, 'gu'), becomes: `${NNBSP}»` },
  // A sign that already stands apart keeps its place; only the space changes.
  { needs: TALL_SIGN, pattern: new RegExp(`${SPACE}(?<!${SPACE}{2})${SPACE}*(?=[;:!?](?!\\p{L}))`, 'gu'), becomes: NNBSP },
  // A sign that sticks to a word is parted from it, but only where the word ends: never in 12:30, a:b or https://.
  {
    needs: TALL_SIGN,
    pattern: new RegExp(`(?<=[\\p{L}\\p{N})\\]»”’%€…])(?=[;:!?]+(?:${SPACE}|[)\\]»”’…"]|\\.\\.|$))`, 'gu'),
    becomes: NNBSP,
  },
  {
    needs: FIGURE,
    pattern: new RegExp(`(?=[${SPACES}%‰€$£°])(?<=\\p{N})${SPACE}?(?=${SIGNS}(?![\\p{L}\\p{N}]|%))`, 'gu'),
    becomes: NBSP,
  },
  { needs: FIGURE, pattern: spaceBetween('\\p{N}', `${UNITS}(?![\\p{L}\\p{N}’'-])`), becomes: NBSP },
  // The hour: 14 h 30.
  { needs: FIGURE, pattern: spaceBetween(`\\p{N}${NBSP}h`, '\\p{N}{2}(?!\\p{N})'), becomes: NBSP },
  // Thousands: 1 000 000.
  {
    needs: FIGURE,
    pattern: spaceBetween('(?<!\\p{N})\\p{N}{1,3}', '\\p{N}{3}(?!\\p{N})', GROUPING),
    becomes: NNBSP,
  },
  { needs: /[MD]/, pattern: spaceBetween('(?<!\\p{L})(?:M|MM|Mme|Mmes|Mlle|Dr|Me|Mgr)\\.?', '\\p{Lu}'), becomes: NBSP },
  { needs: FIGURE, pattern: spaceBetween('(?<!\\p{L})[nN][o°]', '\\p{N}'), becomes: NBSP },
  { needs: FIGURE, pattern: spaceBetween(`(?<![\\p{L}\\p{N}])${CITED}`, '\\p{N}'), becomes: NBSP },
  // The day stays with its month: 10 juin.
  { needs: FIGURE, pattern: spaceBetween('(?<![\\p{L}\\p{N}])(?:\\p{N}{1,2}|1er)', `${MONTHS}(?!\\p{L})`), becomes: NBSP },
  // An aside stays with its dashes: – ainsi –.
  {
    needs: /[–—]/,
    pattern: new RegExp(`(?<=^|\\s)([–—])${IN_LINE}([^–—]*[^–—\\s])${IN_LINE}\\1(?=[\\s.,;:!?…)»]|$)`, 'gu'),
    becomes: `$1${NBSP}$2${NBSP}$1`,
  },
];

// An address is not a sentence: its ? and : are its own.
const MAY_HOLD_ADDRESS = /@|:\/\/|www\./;
const ADDRESS = /((?:https?:\/\/|www\.)[^\s«»“”’…]+|(?<!\S)[^\s@]+@[^\s@]+\.\S+)/u;

/**
 * French spacing and apostrophes in a run of plain text. Changes only white space beside punctuation, units and
 * figures, and the form of apostrophes and single quotes: no letter, digit or sign comes or goes. Applying it twice changes nothing more.
 */
export function typeset(text: string): string {
  if (!MAY_HOLD_ADDRESS.test(text)) return mend(text);
  return text
    .split(ADDRESS)
    .map((run, index) => (index % 2 === 1 ? run : mend(run)))
    .join('');
}

function mend(run: string): string {
  return RULES.reduce((set, { needs, pattern, becomes }) => (needs.test(set) ? set.replace(pattern, becomes) : set), run);
}
