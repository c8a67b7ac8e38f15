/**
 * What to write instead, for the mistakes that people make in YAML. `code` is the `yaml` package's, or `LEFT_OPEN`;
 * `line` is the line with the mistake, `next` the one below.
 */
export function yamlAdvice(code: string, line: string, next = ''): string {
  const typed = line.trim();
  const slip = code === 'DUPLICATE_KEY' ? undefined : SLIPS.find(([pattern]) => pattern.test(typed));
  if (slip) return slip[1](typed);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return secondColon(typed, next);
  if (MISSING_FIELD.has(code) && /^[A-Za-z]+:\S/.test(typed)) {
    return `il manque une espace après le deux-points ; écrivez : ${typed.replace(':', ': ')}`;
  }
  return `${ADVICE[code] ?? UNREADABLE} : ${TO_QUOTE.has(code) ? quoted(typed) : `« ${typed} »`}`;
}

/** A value, alone or behind its field, between straight double quotes: ready to be pasted. */
export function quoted(typed: string): string {
  const [, before = '', value = ''] = START.exec(typed) ?? [];
  return `${before}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** `headline: ` or `- `, and what follows. */
const START = /^((?:[^:\s]+\s*:|-)\s+|)(.*)$/;

/** Mistakes that the line itself gives away, wherever the parser notices them. The first that fits is told. */
const SLIPS: readonly (readonly [RegExp, (typed: string) => string])[] = [
  [
    /^[\p{L}]+\s*:[\u00A0\u202F]|^-[\u00A0\u202F]|^[\u00A0\u202F]/u,
    (typed) => `une espace insécable là où il en faut une ordinaire ; écrivez : ${typed.replaceAll(/[\u00A0\u202F]+/gu, ' ').trim()}`,
  ],
  [
    /^(?:[^:\s]+\s*:|-)\s+[“„].*[”“"]$/u,
    (typed) => `les guillemets courbes ne protègent pas la valeur ; écrivez des guillemets droits : ${quoted(stripQuotes(typed))}`,
  ],
  [
    /^(?:[^:\s]+\s*:|-)\s+["'][^"]*[”“’]$/u,
    (typed) => `un guillemet droit se ferme par un guillemet droit ; écrivez : ${quoted(stripQuotes(typed))}`,
  ],
  [
    /^(?:[^:\s]+\s*:|-)\s+'.*[^\s'](?:'|'')[^\s'].*'$/u,
    (typed) => `une apostrophe droite ferme les guillemets simples ; écrivez des guillemets doubles : ${quoted(stripQuotes(typed))}`,
  ],
  [
    /^(?:[^:\s]+\s*:|-)\s+"[^"]*"[^"]+".*"$/u,
    (typed) => `un guillemet droit à l’intérieur ferme la valeur ; écrivez « » : ${quoted(frenchQuotes(stripQuotes(typed)))}`,
  ],
  [/^(?:[^:\s]+\s*:|-)\s+&\S/u, (typed) => `une esperluette ouvre un renvoi ; mettez la valeur entre guillemets droits : ${quoted(typed)}`],
  [
    /^(?:byline|translators|editors|topics|corrections|aliases|related|sections):\s+-\s/,
    (typed) => `une liste commence sous le nom de son champ ; passez à la ligne avant « ${typed.replace(/^\w+:\s+/, '')} »`,
  ],
  [/^[A-Za-z]+\s*=/, (typed) => `un champ s’écrit avec un deux-points, pas avec = ; écrivez : ${typed.replace(/\s*=\s*/, ': ')}`],
];

function stripQuotes(typed: string): string {
  const [, before = '', value = ''] = START.exec(typed) ?? [];
  return before + value.slice(1, -1);
}

function frenchQuotes(typed: string): string {
  return typed.replaceAll(/"([^"]*)"/g, '« $1 »');
}

function secondColon(typed: string, next: string): string {
  const value = START.exec(typed)?.[2] ?? '';
  if (/:(?:\s|$)/.test(value))
    return `un second deux-points rend la ligne ambiguë ; mettez la valeur entre guillemets droits : ${quoted(typed)}`;
  if (/^\s+\S/.test(next)) {
    return `la ligne suivante, en retrait, continuerait celle-ci ; retirez son retrait si c’est un champ : « ${next.trim()} »`;
  }
  return value.startsWith('?') ? `${SIGN} : ${quoted(typed)}` : `${INDENT} : « ${typed} »`;
}

const MISSING_FIELD: ReadonlySet<string> = new Set(['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']);

const NO_FIELD = 'ni un champ, ni la suite du précédent ; écrivez « champ: valeur », ou deux espaces au début de la ligne';
const SIGN = 'une valeur ne commence pas par ce signe ; mettez-la entre guillemets droits doubles';
const INDENT = 'un retrait irrégulier ; alignez les lignes avec des espaces';
const UNREADABLE = 'cette ligne ne se lit pas ; mettez la valeur entre guillemets droits doubles';

/** Where quotes around the whole value mend the line. */
const TO_QUOTE: ReadonlySet<string> = new Set(['UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED']);

const ADVICE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'une tabulation ; écrivez des espaces',
  DUPLICATE_KEY: 'ce champ est écrit deux fois ; gardez-en un',
  UNEXPECTED_TOKEN: 'du texte en trop ; mettez toute la valeur entre guillemets droits doubles',
  BAD_SCALAR_START: SIGN,
  BAD_DQ_ESCAPE: 'une barre oblique inverse a un sens spécial entre guillemets doubles ; doublez-la',
  MISSING_CHAR: NO_FIELD,
  MULTILINE_IMPLICIT_KEY: NO_FIELD,
  LEFT_OPEN: 'un guillemet ou un crochet s’ouvre et ne se ferme pas ; fermez-le à la fin de la valeur',
  MULTIPLE_DOCS: 'trois points ferment le YAML ; retirez-les',
  BAD_INDENT: INDENT,
  TAG_RESOLVE_FAILED: 'un point d’exclamation ouvre une étiquette inconnue ; mettez la valeur entre guillemets droits doubles',
};
