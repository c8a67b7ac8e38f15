import { useId, useState } from 'react';
import { Dialog } from '../Dialog';

const LANGUAGES = ['en', 'de', 'es', 'it', 'pt', 'la', 'grc', 'el', 'he', 'ar', 'ru', 'pl', 'nl', 'zh', 'ja'];
const names = new Intl.DisplayNames('fr', { type: 'language' });

/** The language of the words that are selected. */
export function LanguageDialog({ onChoose, onClose }: { readonly onChoose: (code: string) => void; readonly onClose: () => void }) {
  const id = useId();
  const [code, setCode] = useState('en');
  return (
    <Dialog title="Passage en langue étrangère" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(code);
        }}
      >
        <div className="field">
          <label htmlFor={id}>Langue</label>
          <select id={id} value={code} data-first onChange={(event) => setCode(event.currentTarget.value)}>
            {LANGUAGES.map((each) => (
              <option key={each} value={each}>
                {names.of(each)}
              </option>
            ))}
          </select>
          <p className="help">Les lecteurs d’écran prononcent, et la typographie suit, les règles de cette langue.</p>
        </div>
        <div className="dialog-buttons">
          <button type="submit" className="main-button">
            Marquer le passage
          </button>
          <button type="button" onClick={onClose}>
            Annuler
          </button>
        </div>
      </form>
    </Dialog>
  );
}
