import { useId, useState } from 'react';
import type { Fields } from '@/lib/desk/text/value';
import { takenWords } from '../words';
import { useForm } from '../form/FormContext';
import { asText } from '../form/values';

/** A picture from this machine: it is put beside the text, and says its credit and caption where nobody has typed any. */
export function PictureChooser({
  isReplacing,
  picture,
  onChange,
}: {
  readonly isReplacing: boolean;
  readonly picture: Fields;
  readonly onChange: (picture: Fields) => void;
}) {
  const { takePictures } = useForm();
  const id = useId();
  const [says, setSays] = useState('');
  const own = (name: string, found?: string): Fields => (asText(picture[name]) === '' && found !== undefined ? { [name]: found } : {});
  const take = (file: File): void => {
    setSays(`« ${file.name} » est en route…`);
    void takePictures([file], (taken) => {
      if (taken.outcome === 'done')
        onChange({ ...picture, src: taken.src, ...own('credit', taken.credit), ...own('caption', taken.caption) });
      setSays(taken.outcome === 'done' ? `${takenWords(taken)} Dites ce qu’elle montre, et qui l’a prise.` : taken.says);
    });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{isReplacing ? 'Prendre une autre photo' : 'Prendre une photo sur cet ordinateur'}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        aria-describedby={`${id}-says`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) take(file);
        }}
      />
      <p id={`${id}-says`} className="help" role="status">
        {says}
      </p>
    </div>
  );
}
