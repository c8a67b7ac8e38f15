import type { NextConfig } from 'next';
import { PICTURE_QUALITY, PICTURE_WIDTHS } from './lib/pictures/pictureSources';

const config: NextConfig = {
  // The server answers readers and compresses once per page; the framework must not do it a second time.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  // Metadata belongs in the head for every reader: without this, Next streams it into the body and moves it by script.
  htmlLimitedBots: /.*/,
  images: {
    // Any `v` is allowed here because the server in front lets through only the file's present version.
    localPatterns: [{ pathname: '/media/**' }],
    deviceSizes: [...PICTURE_WIDTHS],
    imageSizes: [],
    qualities: [PICTURE_QUALITY],
    formats: ['image/avif', 'image/webp'],
  },
  // `npm test` checks the types; a start that has to build first need not, nor have the tests' packages at hand.
  typescript: { ignoreBuildErrors: true },
};

export default config;
