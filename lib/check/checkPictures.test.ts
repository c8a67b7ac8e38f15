import { expect, it } from 'vitest';
import { articleText as article } from '@/tests/support/paper';
import { cutOff, photo } from '@/tests/support/photo';
import { problemsIn } from '@/tests/support/problemsIn';

const LEAD = { image: '{ src: photo.jpg, alt: Un homme, credit: AFP }' };
const jpeg = (width: number, height: number): Promise<Buffer> => photo(width, height).jpeg().toBuffer();
const turned = (format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> =>
  photo(700, 800).toFormat(format).withMetadata({ orientation: 6 }).toBuffer();
const heavy = async (bytes: number): Promise<Buffer> => Buffer.concat([await jpeg(600, 10)], bytes);

it('nothing is said of a lead of 600 pixels, a turned JPEG, and a photo of 4,000 pixels and 2 MB in the text', async () => {
  const text = article(LEAD, '![Une femme](./Une_femme.2.jpg)\n\n![Un homme](large.png)');
  const files = {
    'articles/a/index.md': text,
    'articles/a/photo.jpg': await turned('jpeg'),
    'articles/a/Une_femme.2.jpg': await heavy(2_000_000),
    'articles/a/large.png': await photo(4000, 10).png().toBuffer(),
    'articles/b/index.md': article(LEAD),
    'articles/b/photo.jpg': await jpeg(600, 10),
  };
  expect(await problemsIn(files)).toEqual([]);
});

it('an editor is told of a photo whose file says that a machine made it, until the field says so, too', async () => {
  const made =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta>';
  const drawn = await photo(700, 400).jpeg().withXmp(made).toBuffer();
  const told = (image: string) => problemsIn({ 'articles/a/index.md': article({ image }), 'articles/a/photo.jpg': drawn });
  expect(await told(LEAD.image)).toEqual([
    'articles/a/index.md:5:15 image.src: avertissement : « photo.jpg » dit elle-même qu’une intelligence artificielle l’a faite, et les lecteurs doivent le savoir ; écrivez generated: true sous src',
  ]);
  expect(await told(LEAD.image.replace(' }', ', generated: true }'))).toEqual([]);
});

it.each([
  ['too wide', await jpeg(4001, 10), 'avertissement : « photo.jpg » mesure 4001 × 10 pixels ; 4000 suffisent'],
  ['too heavy', await heavy(2_500_000), 'avertissement : « photo.jpg » pèse 2,5 Mo ; réduisez-la à moins de 2 Mo'],
  [
    'heavier than anything that is read',
    await heavy(50_000_001),
    '« photo.jpg » pèse 50,1 Mo : les lecteurs ne la voient pas ; réduisez-la à moins de 2 Mo',
  ],
  [
    'cut off in transit',
    cutOff(await jpeg(600, 400)),
    '« photo.jpg » est coupée ou abîmée : les lecteurs n’en voient qu’une partie, ou rien ; copiez de nouveau le fichier entier',
  ],
  [
    'turned by a note in a PNG',
    await turned('png'),
    'avertissement : « photo.jpg » n’est droite que par une note EXIF, que bien des logiciels ne lisent pas hors du JPEG ; enregistrez-la droite',
  ],
  [
    'turned by a note in a WebP',
    await turned('webp'),
    'avertissement : « photo.jpg » n’est droite que par une note EXIF, que bien des logiciels ne lisent pas hors du JPEG ; enregistrez-la droite',
  ],
  [
    'cut off in a WebP',
    cutOff(await photo(600).webp().toBuffer()),
    '« photo.jpg » n’est pas une image qui se lise ; exportez de nouveau la photo en JPEG',
  ],
])('an editor is told of a photo that is %s', async (_, bytes, message) => {
  const files = { 'articles/a/index.md': article({}, '![Un homme](photo.jpg)'), 'articles/a/photo.jpg': bytes };
  expect(await problemsIn(files)).toEqual([`articles/a/index.md:6:1 -: ${message}`]);
});

it('an editor is told of a photo that leads an article and is too small for it, as it is shown', async () => {
  const files = {
    'articles/a/index.md': article(LEAD, '![Le même](petite.jpg)'),
    'articles/a/photo.jpg': await photo(800, 599).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    'articles/a/petite.jpg': await jpeg(300, 200),
  };
  expect(await problemsIn(files)).toEqual([
    'articles/a/index.md:5:15 image.src: avertissement : « photo.jpg » n’a que 599 pixels de large : en tête d’un article, elle est floue ; prenez-en une de 600 au moins, mieux 1600',
  ]);
});
