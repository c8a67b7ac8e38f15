import { useEffect, useState } from 'react';
import { Question } from '../Question';

/** What is printed of a picture, or read aloud. */
export interface Lines {
  readonly alt: string;
  readonly credit: string;
  readonly caption: string;
}

const ASKED = [
  { name: 'alt', label: 'Description (obligatoire)', help: 'Ce que montre la photo, pour qui ne la voit pas.', isRequired: true },
  { name: 'credit', label: 'Crédit (obligatoire)', help: 'L’auteur et l’agence de la photo.', isRequired: true },
  { name: 'caption', label: 'Légende', help: 'La phrase imprimée sous la photo.', isRequired: false },
] as const;

/** Asks for the lines of one picture; of one that was refused, only says why. */
export function PictureLines({
  title,
  file,
  says,
  isRefused,
  lines,
  onLines,
}: {
  /** Where there are several. */
  readonly title: string | undefined;
  readonly file: File;
  readonly says: string;
  readonly isRefused: boolean;
  readonly lines: Lines;
  readonly onLines: (lines: Lines) => void;
}) {
  const asked = isRefused ? [] : ASKED;
  return (
    <fieldset className="picture-lines">
      {title !== undefined && <legend>{title}</legend>}
      <Thumbnail file={file} />
      <p role="status" className="help">
        {says}
      </p>
      {asked.map(({ name, label, help, isRequired }) => (
        <Question key={name} label={label} help={help}>
          {(ids) => (
            <input
              {...ids}
              required={isRequired}
              value={lines[name]}
              onChange={(event) => onLines({ ...lines, [name]: event.currentTarget.value })}
            />
          )}
        </Question>
      ))}
    </fieldset>
  );
}

function Thumbnail({ file }: { readonly file: File }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address === undefined ? null : <img className="proof-print" src={address} alt="" />;
}
