import { useState } from 'react';
import { FormDialog } from '../FormDialog';
import { Question } from '../Question';

const LANGUAGES = ['en', 'de', 'es', 'it', 'pt', 'la', 'grc', 'el', 'he', 'ar', 'ru', 'pl', 'nl', 'zh', 'ja'];
const names = new Intl.DisplayNames('fr', { type: 'language' });

/** The language of the words that are selected. */
export function LanguageDialog({ onChoose, onClose }: { readonly onChoose: (code: string) => void; readonly onClose: () => void }) {
  const [code, setCode] = useState('en');
  return (
    <FormDialog title="Passage en langue étrangère" does="Marquer le passage" onAnswer={() => onChoose(code)} onClose={onClose}>
      <Question label="Langue" help="Les lecteurs d’écran prononcent, et la typographie suit, les règles de cette langue.">
        {(ids) => (
          <select {...ids} value={code} data-first onChange={(event) => setCode(event.currentTarget.value)}>
            {LANGUAGES.map((each) => (
              <option key={each} value={each}>
                {names.of(each)}
              </option>
            ))}
          </select>
        )}
      </Question>
    </FormDialog>
  );
}
