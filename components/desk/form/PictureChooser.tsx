import { useId, useState } from 'react';
import type { Fields } from '@/lib/desk/text/value';
import { saysOf } from '../ask';
import { useForm } from './FormContext';
import { asText } from './values';

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
  const { takePicture } = useForm();
  const id = useId();
  const [says, setSays] = useState('');
  const take = async (file: File): Promise<void> => {
    setSays(`« ${file.name} » est en route…`);
    const taken = await takePicture(file).catch((error: unknown) => ({ outcome: 'refused' as const, says: saysOf(error) }));
    if (taken.outcome !== 'done') {
      setSays(taken.says);
      return;
    }
    const { src, credit, caption } = taken;
    const own = (name: string, found?: string): Fields => (asText(picture[name]) === '' && found !== undefined ? { [name]: found } : {});
    onChange({ ...picture, src, ...own('credit', credit), ...own('caption', caption) });
    setSays(`La photo est à côté du texte : ${taken.width} × ${taken.height} pixels. Dites ce qu’elle montre, et qui l’a prise.`);
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
          if (file) void take(file);
        }}
      />
      <p id={`${id}-says`} className="help" role="status">
        {says}
      </p>
    </div>
  );
}
