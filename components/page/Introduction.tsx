import type { TypesetDossier } from '@/lib/library/library';
import { pictureCredit } from '@/lib/text/names';
import { Photo } from '../parts/Photo';
import { Prose } from '../parts/Prose';

interface Props {
  dossier: TypesetDossier;
}

/** What a dossier is about, above its stories. */
export function Introduction({ dossier: { image, typeset } }: Props) {
  const media = image && new Map(Object.entries(typeset.pictures)).get(image.src);
  return (
    <>
      {image && media && <Photo media={media} alt={image.alt} credit={pictureCredit(image)} />}
      {typeset.words > 0 && <Prose text={typeset} />}
    </>
  );
}
