/** The file that an address of the desk speaks of, `/#/articles/un-titre.md`; `undefined` for the list. */
export function fileIn(fragment: string): string | undefined {
  const written = /^#\/(.+)$/.exec(fragment)?.[1];
  if (written === undefined) return undefined;
  try {
    return decodeURIComponent(written);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The address of a file at the desk; of the list without one. */
export function placeOf(file?: string): string {
  return file === undefined ? '#' : `#/${file.split('/').map(encodeURIComponent).join('/')}`;
}
