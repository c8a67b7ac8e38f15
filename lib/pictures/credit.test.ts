import sharp from 'sharp';
import { expect, it } from 'vitest';
import { photo, withIptc } from '@/tests/support/photo';
import { creditPacket } from './credit';

const packet = (attributes: string, elements = ''): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta>`;

it('a credit is kept as it was written, and where and with what the picture was taken is not', () => {
  const creator = '<dc:creator><rdf:Seq><rdf:li>É. &amp; B. Nom</rdf:li></rdf:Seq></dc:creator>';
  const kept = creditPacket({
    xmpAsString: packet(
      'photoshop:Credit="Agence &lt;A&gt;" exif:GPSLatitude="48,51N" photoshop:City="Lyon"',
      `${creator}<exif:GPSLongitude>2,21E</exif:GPSLongitude>`,
    ),
  });
  expect(kept).toBe(
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
      `<rdf:Description rdf:about=""><photoshop:Credit>Agence &lt;A&gt;</photoshop:Credit>${creator}</rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
});

it('that a machine made the picture, and where it is licensed, stays with it', () => {
  const source =
    '<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>';
  const licensor =
    '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://agence.example/</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>';
  const kept = creditPacket({ xmpAsString: packet('', source + licensor) });
  expect(kept).toContain(source + licensor);
  expect(kept).toContain('xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"');
});

it('of an older picture, the credit in its IPTC block is kept', async () => {
  const jpeg = withIptc(await photo(8).jpeg().toBuffer(), { 80: 'É. Nom', 90: 'Lyon', 110: 'AFP & Cie', 116: '© AFP' });
  expect(creditPacket(await sharp(jpeg).metadata())).toMatch(
    /<rdf:Description rdf:about=""><dc:creator><rdf:Seq><rdf:li>É. Nom<\/rdf:li><\/rdf:Seq><\/dc:creator><photoshop:Credit>AFP &amp; Cie<\/photoshop:Credit><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© AFP<\/rdf:li><\/rdf:Alt><\/dc:rights><\/rdf:Description>/,
  );
});

it('an IPTC block in Latin-1 is read as that', async () => {
  const jpeg = withIptc(await photo(8).jpeg().toBuffer(), { 110: 'Agence' });
  const { iptc = Buffer.alloc(0) } = await sharp(jpeg).metadata();
  iptc.write('É', iptc.indexOf('Agence'), 'latin1');
  expect(creditPacket({ iptc })).toContain('<photoshop:Credit>Égence<');
});

it.each([
  ['names nobody', packet('photoshop:City="Lyon"')],
  ['is damaged', '<x:xmpmeta><rdf:RDF><'],
  ['is empty', ''],
])('of a packet that %s nothing is kept', (_, xmpAsString) => {
  expect(creditPacket({ xmpAsString, iptc: Buffer.from([0x1c, 2, 110, 255, 255, 65]) })).toBeUndefined();
});
