import { useId, useState } from 'react';
import { FormDialog } from '../FormDialog';

/** Where the words that are selected lead. */
export function LinkDialog({ onChoose, onClose }: { readonly onChoose: (address: string) => void; readonly onClose: () => void }) {
  const id = useId();
  const [address, setAddress] = useState('');
  return (
    <FormDialog title="Lien" does="Mettre le lien" onAnswer={() => onChoose(address.trim())} onClose={onClose}>
      <div className="field">
        <label htmlFor={id}>Adresse</label>
        <input
          id={id}
          type="url"
          required
          placeholder="https://"
          value={address}
          data-first
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
}
