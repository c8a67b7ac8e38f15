import { chromium, type Browser } from 'playwright-core';
import { findProgram, installPackage, isProgram } from './debian';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** Keeps Chromium from asking anything of anybody but the site. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium: CHROMIUM_PATH, else the first on PATH or in /usr/bin. Throws when CHROMIUM_PATH leads nowhere. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: chosen } = process.env;
  if (chosen !== undefined && chosen !== '') {
    if (!isProgram(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, where there is no program`);
    return chosen;
  }
  return findProgram(...NAMES);
}

/** Makes sure that there is a browser: finds it, or installs it as root on Debian. Throws an error that says what to install. */
export async function ensureChromium(): Promise<void> {
  if (findChromium() !== undefined) return;
  const failure = await installPackage('chromium');
  if (findChromium() !== undefined) return;
  throw new Error(`The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.${failure}`);
}

/** Starts a headless Chromium; whoever starts it closes it. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium was there when the tests began, and is gone');
  return chromium.launch({ executablePath, args: QUIET });
}
