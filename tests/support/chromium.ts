import { chromium, type Browser } from 'playwright-core';
import { findProgram, installPackage, isProgram } from './debian';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/**
 * Debian's Chromium without what only a window needs: a page takes 0.45 s of a processor instead of 1.9 s. Its own file: the script of
 * that name in /usr/bin leaves it running when it is ended.
 */
const SHELL = '/usr/lib/chromium/chromium-headless-shell';
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
  const chosen = chosenChromium();
  if (chosen === undefined) return findProgram(...NAMES);
  if (!isProgram(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, where there is no program`);
  return chosen;
}

function chosenChromium(): string | undefined {
  const { CHROMIUM_PATH: chosen = '' } = process.env;
  return chosen === '' ? undefined : chosen;
}

/** Makes sure that there is a browser: finds it, or installs it as root on Debian. Throws an error that says what to install. */
export async function ensureChromium(): Promise<void> {
  // Where it cannot be had, a whole Chromium does, and takes longer.
  if (chosenChromium() === undefined && !isProgram(SHELL)) await installPackage('chromium-headless-shell');
  if (findChromium() !== undefined) return;
  const failure = await installPackage('chromium');
  if (findChromium() !== undefined) return;
  throw new Error(`The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.${failure}`);
}

/** Starts a Chromium without a window, the shell where there is one; whoever starts it closes it. */
export async function openChromium(): Promise<Browser> {
  const executablePath = chosenChromium() === undefined && isProgram(SHELL) ? SHELL : findChromium();
  if (executablePath === undefined) throw new Error('Chromium was there when the tests began, and is gone');
  return chromium.launch({ executablePath, args: QUIET });
}
