import type { PictureTaken } from '@/lib/desk/protocol';
import { sendPicture } from '../ask';
import type { CopyInHand } from './useCopy';

/** Puts pictures beside the text, one after the other; `took` is told what became of each. */
export type TakePictures = (pictures: readonly File[], took: (taken: PictureTaken, at: number) => void) => Promise<void>;

/** The first picture makes a folder of the text's file, beside which the others lie. */
export function useTaking({ copy, moved }: CopyInHand): TakePictures {
  return async (pictures, took) => {
    let { file, version } = copy.opened;
    for (const [at, picture] of pictures.entries()) {
      const taken = await sendPicture(file, version, picture, at < pictures.length - 1);
      if (taken.outcome === 'done') {
        ({ file, version } = taken.opened);
        moved(taken.opened);
      }
      took(taken, at);
    }
  };
}
