import type { Heading, RootContent } from 'mdast';
import type { Problem } from '../../content/problem';
import type { Live } from '../../content/live';
import { lineAndColumn } from '../../content/yaml/yamlSyntax';
import type { YamlSource } from '../../content/yaml/yamlSource';
import { findEntries, isNewestFirst, typedEntries } from '../../markdown/live/findEntries';
import { parseMarkdown } from '../../markdown/parseMarkdown';
import { plainText } from '../../markdown/plainBlocks';
import { shownText, typedOffsets } from '../../markdown/shownText';
import { startOf } from './textProblem';

/** The front matter that a text stands below, and the line of the file at which it starts, 1-based. */
interface Below {
  readonly source: YamlSource;
  readonly bodyLine: number;
}

/** What the text of a live coverage says otherwise than its editor meant: hours that open no entry, or stand in no order. */
export function liveProblems(body: string, live: Live | undefined, { source, bodyLine }: Below): Problem[] {
  if (!live) return [];
  const { text, hidden } = shownText(body);
  const children = parseMarkdown(text).children;
  const { entries } = typedEntries(children, live);
  const warn = (heading: Heading, message: string): Problem => {
    const { line, column } = lineAndColumn(body, typedOffsets(hidden)(startOf(heading)));
    return { file: source.file, line: bodyLine + line - 1, column, field: '-', message, severity: 'warning' };
  };
  const opened = new Set<RootContent>(entries.map(({ heading }) => heading));
  const unread = children.filter(
    (child): child is Heading => child.type === 'heading' && !opened.has(child) && HOUR.test(plainText(child)),
  );
  const stray = firstOutOfOrder(entries);
  const isPinned = live.pinned === undefined || findEntries(children, live).entries.some((entry) => entry.isPinned);
  return [
    ...(isPinned ? [] : [{ ...source.problemAt(['live', 'pinned'], `${source.found(['live', 'pinned'])} ; ${NO_SUCH}`) }]),
    ...unread.map((heading) => warn(heading, UNREAD)),
    ...(stray ? [warn(stray.heading, OUT_OF_ORDER)] : []),
  ];
}

/** What looks like an hour. */
const HOUR = /^\s*\d{1,2}\s*(?:h|:\s*\d)/i;
const NO_SUCH = 'aucune entrée n’a cette heure ; écrivez-la comme dans le texte';
const UNREAD = 'cette heure n’ouvre pas une entrée du direct ; écrivez ## 14:32 — Titre';
const OUT_OF_ORDER = 'cette heure n’est pas à sa place ; si elle est d’un autre jour, écrivez-le : ## 14 juin, 0:15 — Titre';

/** Entries are typed newest first or newest last: the first that breaks the order of most. */
function firstOutOfOrder<Each extends { readonly epochMs: number }>(entries: readonly Each[]): Each | undefined {
  const down = isNewestFirst(entries);
  return entries.find(({ epochMs }, at) => {
    const before = entries[at - 1]?.epochMs ?? epochMs;
    return down ? epochMs > before : epochMs < before;
  });
}
