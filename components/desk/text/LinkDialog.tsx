import { useState } from 'react';
import { FormDialog } from '../FormDialog';
import { Question } from '../Question';

/** Where the words that are selected lead. */
export function LinkDialog({ onChoose, onClose }: { readonly onChoose: (address: string) => void; readonly onClose: () => void }) {
  const [address, setAddress] = useState('');
  return (
    <FormDialog title="Lien" does="Mettre le lien" onAnswer={() => onChoose(address.trim())} onClose={onClose}>
      <Question label="Adresse">
        {(ids) => (
          <input
            {...ids}
            type="url"
            required
            placeholder="https://"
            value={address}
            data-first
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        )}
      </Question>
    </FormDialog>
  );
}
