import { useId, useState } from 'react';
import { Dialog } from '../Dialog';

/** Where the words that are selected lead. */
export function LinkDialog({ onChoose, onClose }: { readonly onChoose: (address: string) => void; readonly onClose: () => void }) {
  const id = useId();
  const [address, setAddress] = useState('');
  return (
    <Dialog title="Lien" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(address.trim());
        }}
      >
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
        <div className="dialog-buttons">
          <button type="submit" className="main-button">
            Mettre le lien
          </button>
          <button type="button" onClick={onClose}>
            Annuler
          </button>
        </div>
      </form>
    </Dialog>
  );
}
