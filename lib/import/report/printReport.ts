import { escaped } from '../html/printHtml';
import { CHAPTERS } from './chapters';
import { NOTE_KINDS, type NoteKind } from '../notes';
import type { Counts, Finding, HomelessField, ImportReport } from './report';

const COUNTS: readonly (readonly [name: keyof Counts, words: string])[] = [
  ['articles', 'articles lus'],
  ['pages', 'pages lues'],
  ['authors', 'auteurs lus'],
  ['written', 'fichiers écrits'],
  ['unchanged', 'déjà comme il faut'],
  ['edited', 'laissés, un rédacteur y a travaillé'],
  ['files', 'photos et fichiers joints'],
  ['links', 'liens intérieurs menés aux nouvelles adresses'],
  ['addresses', 'anciennes adresses gardées'],
  ['words', 'mots lus'],
  ['lostWords', 'mots qui ne s’impriment plus'],
];

/** The counts as lines for a terminal, with how many findings each chapter has. */
export function printCounts({ counts, found }: ImportReport): string[] {
  const width = Math.max(...COUNTS.map(([name]) => figure(counts[name]).length));
  return [
    ...countLines(counts).map(([count, words]) => `${count.padStart(width)}  ${words}`),
    ...kindsOf(found).map(([kind, count]) => `${figure(count).padStart(width)}  à regarder : ${CHAPTERS[kind]}`),
  ];
}

function countLines(counts: Counts): (readonly [string, string])[] {
  return COUNTS.map(([name, words]) => [figure(counts[name]), words]);
}

function figure(count: number): string {
  return count.toLocaleString('fr');
}

/** In the order of the chapters. */
function kindsOf(found: ImportReport['found']): (readonly [NoteKind, number])[] {
  return NOTE_KINDS.map((kind) => [kind, found.get(kind) ?? 0] as const).filter(([, count]) => count > 0);
}

/** The report as one page that a browser opens from the disk. */
export function printReport({ counts, findings, found, homeless }: ImportReport, title: string): string {
  const chapters = kindsOf(found);
  return [
    '<!doctype html>',
    '<html lang="fr">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    `<body><h1>${escaped(title)}</h1>`,
    `<dl>${countLines(counts)
      .map(([count, words]) => `<div><dt>${words}</dt><dd>${count}</dd></div>`)
      .join('')}</dl>`,
    chapters.length === 0
      ? '<p>Rien à regarder.</p>'
      : `<nav><ul>${chapters.map(([kind, count]) => `<li><a href="#${kind}">${CHAPTERS[kind]}</a> : ${figure(count)}</li>`).join('')}</ul></nav>`,
    ...chapters.map(([kind, count]) =>
      chapter(
        kind,
        findings.filter((finding) => finding.kind === kind),
        count,
      ),
    ),
    ...homelessTable(homeless),
    '</body></html>',
    '',
  ].join('\n');
}

/** Which fields have no place here, and how often: what a person may still want to make room for. */
function homelessTable(fields: readonly HomelessField[]): string[] {
  if (fields.length === 0) return [];
  const rows = fields.map(
    ({ name, count, example }) => `<tr><td>${escaped(name)}</td><td>${figure(count)}</td><td>${escaped(example)}</td></tr>`,
  );
  return [
    '<section id="homeless"><h2>Champs sans place, par nom</h2>',
    '<table><thead><tr><th scope="col">Champ</th><th scope="col">Textes</th><th scope="col">Par exemple</th></tr></thead><tbody>',
    ...rows,
    '</tbody></table></section>',
  ];
}

function chapter(kind: NoteKind, rows: readonly Finding[], count: number): string {
  const more = count > rows.length ? `<p>Et ${figure(count - rows.length)} autres, dans report.json.</p>` : '';
  return [
    `<section id="${kind}"><h2>${CHAPTERS[kind]}</h2>`,
    '<table><thead><tr><th scope="col">Archive</th><th scope="col">Ici</th><th scope="col">Quoi</th></tr></thead><tbody>',
    ...rows.map(
      ({ source, target = '', message }) =>
        `<tr><td>${escaped(`${source.file}:${source.line}`)}</td><td>${escaped(target)}</td><td>${escaped(message)}</td></tr>`,
    ),
    `</tbody></table>${more}</section>`,
  ].join('\n');
}

const STYLE =
  'body{font:16px/1.5 system-ui;max-width:75rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;font-size:14px}td,th{border-top:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}dl div{display:flex;gap:1rem}dt{min-width:22rem}dd{margin:0;font-variant-numeric:tabular-nums}';
