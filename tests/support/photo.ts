import sharp, { type Sharp } from 'sharp';

/** A picture of coloured noise, the same for the same `seed`, in which no two lines are alike. In pixels. */
export function photo(width: number, height = Math.round((width * 5) / 8), seed = 0): Sharp {
  const noise = { type: 'gaussian', mean: 100 + seed, sigma: 20 } as const;
  return sharp({ create: { width, height, channels: 3, background: 'grey', noise } });
}

/** Something to look at: a sun over a horizon, off the middle, so that a crop shows what it keeps. In pixels; `kind` picks the colours. */
export function scene(width: number, height: number, kind: number): Sharp {
  const hue = (kind * 70 + 200) % 360;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">
    <rect width="100" height="100" fill="hsl(${hue} 35% 75%)"/><rect y="62" width="100" height="38" fill="hsl(${hue + 40} 25% 40%)"/>
    <ellipse cx="${25 + 15 * kind}" cy="45" rx="${(12 * height) / width}" ry="12" fill="hsl(${hue - 160} 60% 55%)"/></svg>`;
  return sharp(Buffer.from(drawing)).flatten();
}

/** Pixels that are as wide as one grain of a layer: a photograph is coarse and fine at once. */
const GRAINS = [10, 3];

/**
 * A drawing that weighs what a photograph does: a scene under grain, 0.9 bits a pixel as WebP of quality 75, where plain shapes take a
 * twentieth of that and noise half as much again. In pixels; `kind` picks the colours.
 */
export async function photograph(width: number, height: number, kind = 0): Promise<Sharp> {
  const layers = GRAINS.map(async (grain) => {
    const [w, h] = [Math.ceil(width / grain), Math.ceil(height / grain)];
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const small = await sharp({ create: { width: w, height: h, channels: 3, background: 'grey', noise } })
      .greyscale()
      .png()
      .toBuffer();
    return { input: await sharp(small).resize(width, height, { fit: 'fill' }).png().toBuffer(), blend: 'soft-light' } as const;
  });
  return scene(width, height, kind).composite(await Promise.all(layers));
}

/** Three frames of 600 × 10 pixels, one below the other, as a moving picture is made of. */
export function frames(): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 600, height: 30, channels: 3, background: 'grey', noise, pageHeight: 10 } });
}

/** The same bytes without the last `share` of them, as of a copy that broke off. */
export function cutOff(bytes: Buffer, share = 0.5): Buffer {
  return bytes.subarray(0, Math.round(bytes.length * (1 - share)));
}

/** A JPEG with an IPTC block (datasets of record 2, by their number), as agencies write it: inside Photoshop's, in segment APP13. */
export function withIptc(jpeg: Buffer, fields: Readonly<Record<number, string>>): Buffer {
  const sets = Object.entries(fields).map(([number, text]) => {
    const value = Buffer.from(text);
    return Buffer.concat([Buffer.from([0x1c, 2, Number(number), value.length >> 8, value.length & 255]), value]);
  });
  const block = Buffer.concat(sets);
  const padded = Buffer.concat([block, Buffer.alloc(block.length % 2)]);
  const resource = Buffer.concat([Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\0\0', 'latin1'), length(block.length, 4), padded]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed]), length(resource.length + 2, 2), resource, jpeg.subarray(2)]);
}

function length(value: number, bytes: 2 | 4): Buffer {
  const written = Buffer.alloc(bytes);
  written.writeUIntBE(value, 0, bytes);
  return written;
}
