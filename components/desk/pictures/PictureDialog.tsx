import { useEffect, useRef, useState } from 'react';
import type { PictureTaken } from '@/lib/desk/protocol';
import { FormDialog } from '../FormDialog';
import { Question } from '../Question';
import type { TakePictures } from '../writing/useTaking';
import { takenWords } from '../words';
import { PictureLines, type Lines } from './PictureLines';
import { pictureMarkdown } from './pictureMarkdown';

/** A picture that was pasted, dropped or chosen, and what its document says that it shows. */
export interface GivenPicture {
  readonly file: File;
  readonly alt: string;
}

/** What is known of a picture so far. */
interface Pictured {
  readonly file: File;
  readonly says: string;
  /** Absent until it is there, and for one that was refused. */
  readonly src?: string;
  readonly isRefused: boolean;
  readonly lines: Lines;
}

/** Pictures for the text: they are put beside it at once, and stand in the text when it says what each shows and who took it. */
export function PictureDialog({
  given,
  takePictures,
  onInsert,
  onClose,
}: {
  /** Where there are none, a file is asked for. */
  readonly given: readonly GivenPicture[];
  readonly takePictures: TakePictures;
  /** Of each picture its Markdown; nothing for one that was refused. */
  readonly onInsert: (markdown: readonly (string | undefined)[]) => void;
  readonly onClose: () => void;
}) {
  const [pictures, setPictures] = useState<readonly Pictured[]>([]);
  const take = (all: readonly GivenPicture[]): void => {
    setPictures(all.map(underWay));
    void takePictures(
      all.map(({ file }) => file),
      (taken, at) => setPictures((now) => now.map((picture, place) => (place === at ? takenIn(picture, taken) : picture))),
    );
  };
  const isBegun = useRef(false);
  useEffect(() => {
    if (given.length === 0 || isBegun.current) return;
    isBegun.current = true;
    take(given);
  });
  const setLines = (at: number, lines: Lines): void =>
    setPictures((now) => now.map((picture, place) => (place === at ? { ...picture, lines } : picture)));
  const isComplete =
    pictures.some(({ src }) => src !== undefined) && pictures.every(({ src, isRefused }) => src !== undefined || isRefused);
  return (
    <FormDialog
      title={given.length > 1 ? 'Photos dans le texte' : 'Photo dans le texte'}
      does="Mettre dans le texte"
      isOff={!isComplete}
      onAnswer={() => onInsert(pictures.map(({ src, lines }) => src && pictureMarkdown(src, lines)))}
      onClose={onClose}
    >
      {given.length === 0 && (
        <Question label="Photo">
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept="image/*"
              onChange={(event) => take([...(event.currentTarget.files ?? [])].map((file) => ({ file, alt: '' })))}
            />
          )}
        </Question>
      )}
      {pictures.map(({ file, says, isRefused, lines }, at) => (
        <PictureLines
          key={at}
          {...{ file, says, isRefused, lines }}
          title={pictures.length > 1 ? `Photo ${at + 1}` : undefined}
          onLines={(changed) => setLines(at, changed)}
        />
      ))}
    </FormDialog>
  );
}

function underWay({ file, alt }: GivenPicture): Pictured {
  return { file, isRefused: false, says: `« ${file.name} » est en route…`, lines: { alt, credit: '', caption: '' } };
}

/** What a picture says of itself stands where nobody has typed anything. */
function takenIn(picture: Pictured, taken: PictureTaken): Pictured {
  if (taken.outcome !== 'done') return { ...picture, says: taken.says, isRefused: true };
  const { src, credit = '', caption = '' } = taken;
  const { lines } = picture;
  return {
    ...picture,
    src,
    says: takenWords(taken),
    lines: { ...lines, credit: lines.credit || credit, caption: lines.caption || caption },
  };
}
