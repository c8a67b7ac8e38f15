import { useEffect, useId, useRef, useState } from 'react';
import type { PictureTaken } from '@/lib/desk/protocol';
import { saysOf } from '../ask';
import { FormDialog } from '../FormDialog';

interface Lines {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** A picture for the text: it is put beside it at once, and stands in the text when it says what it shows and who took it. */
export function PictureDialog({
  first,
  takePicture,
  onInsert,
  onClose,
}: {
  /** What was pasted or dropped; else a file is asked for. */
  readonly first: File | undefined;
  readonly takePicture: (picture: File) => Promise<PictureTaken>;
  readonly onInsert: (markdown: string) => void;
  readonly onClose: () => void;
}) {
  const id = useId();
  const [src, setSrc] = useState<string>();
  const [says, setSays] = useState('');
  const [lines, setLines] = useState<Lines>({ alt: '', caption: '', credit: '' });
  const take = async (file: File): Promise<void> => {
    setSays(`« ${file.name} » est en route…`);
    const taken = await takePicture(file).catch((error: unknown) => ({ outcome: 'refused' as const, says: saysOf(error) }));
    if (taken.outcome !== 'done') {
      setSays(taken.says);
      return;
    }
    setSrc(taken.src);
    setLines((now) => ({ ...now, credit: now.credit || (taken.credit ?? ''), caption: now.caption || (taken.caption ?? '') }));
    setSays(`La photo est à côté du texte, sous le nom ${taken.src} : ${taken.width} × ${taken.height} pixels.`);
  };
  const isTaken = useRef(false);
  useEffect(() => {
    if (first === undefined || isTaken.current) return;
    isTaken.current = true;
    void take(first);
  });
  const line = (name: keyof Lines, label: string, help: string, isRequired: boolean) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <p id={`${id}-${name}-help`} className="help">
        {help}
      </p>
      <input
        id={`${id}-${name}`}
        required={isRequired}
        aria-describedby={`${id}-${name}-help`}
        value={lines[name]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setLines((now) => ({ ...now, [name]: value }));
        }}
      />
    </div>
  );
  return (
    <FormDialog
      title="Photo dans le texte"
      does="Mettre dans le texte"
      isOff={src === undefined}
      onAnswer={() => {
        if (src !== undefined) onInsert(pictureMarkdown(src, lines));
      }}
      onClose={onClose}
    >
      {first === undefined && (
        <div className="field">
          <label htmlFor={`${id}-file`}>Photo</label>
          <input
            id={`${id}-file`}
            type="file"
            accept="image/*"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void take(file);
            }}
          />
        </div>
      )}
      <p role="status" className="help">
        {says}
      </p>
      {line('alt', 'Description (obligatoire)', 'Ce que montre la photo, pour qui ne la voit pas.', true)}
      {line('credit', 'Crédit (obligatoire)', 'L’auteur et l’agence de la photo.', true)}
      {line('caption', 'Légende', 'La phrase imprimée sous la photo.', false)}
    </FormDialog>
  );
}

/** As the guide writes a picture: `![Ce que montre la photo](photo.jpg "La légende. Prénom Nom")`. */
export function pictureMarkdown(src: string, { alt, caption, credit }: Lines): string {
  const words = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
  const said = words(caption);
  const title = [said === '' || /[.!?…]$/.test(said) ? said : `${said}.`, words(credit)].filter((each) => each !== '').join(' ');
  return `![${words(alt).replaceAll(/[[\]\\]/g, '\\$&')}](${src} "${title.replaceAll(/["\\]/g, '\\$&')}")`;
}
