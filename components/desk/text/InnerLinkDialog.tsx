import { useState } from 'react';
import { ask } from '../ask';
import { Dialog } from '../Dialog';
import { Question } from '../Question';
import { useAsked } from '../useAsked';

/** A link to an article of the paper, found by the words of its headline. */
export function InnerLinkDialog({
  onChoose,
  onClose,
}: {
  readonly onChoose: (address: string, headline: string) => void;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState('');
  const { answer, failure } = useAsked(words, 150, (signal) => ask.complete({ what: 'article', typed: words }, signal));
  const found = answer?.found.flatMap(({ value, label, address }) => (address === undefined ? [] : [{ value, label, address }])) ?? [];
  return (
    <Dialog title="Lien vers un article du journal" onClose={onClose}>
      <Question label="Mots de son titre">
        {(ids) => <input {...ids} type="search" value={words} data-first onChange={(event) => setWords(event.currentTarget.value)} />}
      </Question>
      <p role="status" className="help">
        {failure ?? (answer === undefined ? '' : found.length === 0 ? 'Aucun article de ce nom.' : `${found.length} trouvés`)}
      </p>
      <ul className="found">
        {found.map(({ value, label, address }) => (
          <li key={value}>
            <button type="button" className="found-article" onClick={() => onChoose(address, label)}>
              {label} <span className="quiet-words">{address}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button type="button" onClick={onClose}>
          Annuler
        </button>
      </div>
    </Dialog>
  );
}
