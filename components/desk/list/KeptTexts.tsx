import { useEffect, useState } from 'react';
import { allKept, drop, type Place } from '../keeping';
import { momentWords } from '../moments';
import { placeOf } from '../places';

/** What was typed in this browser and never saved: it is here until somebody saves it or throws it away. */
export function KeptTexts({ timeZone }: { readonly timeZone: string }) {
  const [kept, setKept] = useState<readonly Place[]>([]);
  useEffect(() => void allKept().then(setKept), []);
  const onDrop = async (place: Place): Promise<void> => {
    if (!confirm(`Jeter ce que vous aviez tapé dans ${place.kept.file} ?`)) return;
    drop(place);
    setKept(await allKept());
  };
  if (kept.length === 0) return null;
  return (
    <section className="notice" aria-label="Pas encore enregistré">
      <p>Ce navigateur garde ce que vous n’avez pas enregistré :</p>
      <ul>
        {kept.map((place) => {
          const { file, at } = place.kept;
          return (
            <li key={place.key}>
              <a href={placeOf(file)}>{file}</a> <span className="quiet-words">{momentWords(at, timeZone)}</span>{' '}
              <button type="button" className="quiet" onClick={() => void onDrop(place)}>
                Jeter<span className="unseen"> {file}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
