import { useState } from 'react';
import { allKept, forget } from '../keeping';
import { momentWords } from '../moments';
import { placeOf } from '../places';

/** What was typed in this browser and never saved: it is here until somebody saves it or throws it away. */
export function KeptTexts({ timeZone }: { readonly timeZone: string }) {
  const [kept, setKept] = useState(allKept);
  if (kept.length === 0) return null;
  return (
    <section className="notice" aria-label="Pas encore enregistré">
      <p>Ce navigateur garde ce que vous n’avez pas enregistré :</p>
      <ul>
        {kept.map(({ file, at }) => (
          <li key={file}>
            <a href={placeOf(file)}>{file}</a> <span className="quiet-words">{momentWords(at, timeZone)}</span>{' '}
            <button
              type="button"
              className="quiet"
              onClick={() => {
                if (!confirm(`Jeter ce que vous aviez tapé dans ${file} ?`)) return;
                forget(file);
                setKept(allKept());
              }}
            >
              Jeter<span className="unseen"> {file}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
