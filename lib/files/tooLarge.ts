/** Bytes. A book of 150,000 words fits; one of 52 MB took 4.7 GB of memory and minutes in which no reader was answered. */
export const LARGEST_TEXT = 1_000_000;

/** A file of the content folder that is not read because of its size. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  /** `bytes` is the size of the file. */
  constructor(readonly bytes: number) {
    super(`${bytes} bytes are more than ${LARGEST_TEXT}`);
  }
}
