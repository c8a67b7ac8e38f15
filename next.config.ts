import type { NextConfig } from 'next';

const config: NextConfig = {
  // The server answers readers and compresses once per page; the framework must not do it a second time.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  // Metadata belongs in the head for every reader: without this, Next streams it into the body and moves it by script.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types; a start that has to build first need not, nor have the tests' packages at hand.
  typescript: { ignoreBuildErrors: true },
};

export default config;
