import type { StateCommand } from '@codemirror/state';
import { PictureDialog } from '../pictures/PictureDialog';
import type { TakePictures } from '../writing/useTaking';
import { insertBlock } from './blocks';
import { InnerLinkDialog } from './InnerLinkDialog';
import { LanguageDialog } from './LanguageDialog';
import { LinkDialog } from './LinkDialog';
import { wrap } from './marks';
import type { PastedPictures } from './pasting';

/** What is asked before something goes into the text. */
export type TextAsking =
  { readonly for: 'link' | 'innerLink' | 'language' } | { readonly for: 'pictures'; readonly pasted: PastedPictures };

/** The question; `onAnswer` does with the text what was answered. */
export function TextDialogs({
  asking,
  takePictures,
  onAnswer,
  onClose,
}: {
  readonly asking: TextAsking;
  readonly takePictures: TakePictures;
  readonly onAnswer: (command: StateCommand) => void;
  readonly onClose: () => void;
}) {
  switch (asking.for) {
    case 'link':
      return <LinkDialog onClose={onClose} onChoose={(address) => onAnswer(wrap('[', `](${address})`, 'le lien'))} />;
    case 'innerLink':
      return <InnerLinkDialog onClose={onClose} onChoose={(address, headline) => onAnswer(wrap('[', `](${address})`, headline))} />;
    case 'language':
      return <LanguageDialog onClose={onClose} onChoose={(code) => onAnswer(wrap('[', `](lang:${code})`, 'passage'))} />;
    case 'pictures': {
      const { given, insert } = asking.pasted;
      return (
        <PictureDialog
          given={given}
          takePictures={takePictures}
          // The words that they came with are not lost with them.
          onClose={() => (insert ? onAnswer(insert([])) : onClose())}
          onInsert={(written) =>
            onAnswer(insert ? insert(written) : insertBlock(written.filter((each) => each !== undefined).join('\n\n')))
          }
        />
      );
    }
  }
}
