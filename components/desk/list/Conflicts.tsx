import { useState } from 'react';
import type { Exchange } from '@/lib/desk/protocol';
import { SideBySide } from '../versions/SideBySide';

type Settled = readonly { readonly file: string; readonly text: string }[];

/** Files that both sides have changed: nothing is taken in before somebody has chosen a text for each. */
export function Conflicts({
  conflicts,
  isBusy,
  onSettle,
}: Pick<Exchange, 'conflicts'> & { readonly isBusy: boolean; readonly onSettle: (settled: Settled) => void }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const settled = conflicts.flatMap(({ file }) => {
    const text = chosen[file];
    return text === undefined ? [] : [{ file, text }];
  });
  if (conflicts.length === 0) return null;
  const choice = (file: string, label: string, text: string) => (
    <button type="button" aria-pressed={chosen[file] === text} className="quiet" onClick={() => setChosen({ ...chosen, [file]: text })}>
      {label}
      <span className="unseen">, {file}</span>
    </button>
  );
  return (
    <div className="conflicts">
      {conflicts.map(({ file, ours, theirs }) => (
        <details key={file} open>
          <summary>{file}</summary>
          <SideBySide one={{ title: 'Ici', text: ours }} other={{ title: 'Chez les autres', text: theirs }} />
          <div className="notice-buttons">
            {choice(file, 'Garder le texte d’ici', ours)}
            {choice(file, 'Prendre celui des autres', theirs)}
          </div>
        </details>
      ))}
      <button
        type="button"
        className="main-button"
        disabled={isBusy || settled.length < conflicts.length}
        onClick={() => onSettle(settled)}
      >
        Recevoir avec ces choix
      </button>
    </div>
  );
}
