import { ContentError } from '@/lib/content/problem';
import { SettingsError } from '@/lib/process/settings';
import { BuildMissing } from './built';

/** Ends the process: with one clear line for what an operator can mend, with the whole error for what only we can. */
export function giveUp(error: unknown): never {
  console.error(explain(error) ?? error);
  process.exit(1);
}

/** What the system was asked for while a listener was opened; `getaddrinfo` looks up HOST. */
const LISTENING: readonly unknown[] = ['listen', 'bind', 'getaddrinfo'];

/** Found nowhere, or elsewhere than on this machine. */
const NO_ADDRESS: readonly unknown[] = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'];

function explain(error: unknown): string | undefined {
  if (error instanceof SettingsError) return `Bad setting: ${error.message}`;
  if (error instanceof ContentError) return `Bad content: ${error.message}`;
  if (error instanceof BuildMissing) return `No build: ${error.message}`;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const port = 'port' in error ? String(error.port) : '';
  if (!('syscall' in error) || !LISTENING.includes(error.syscall)) return undefined;
  if (error.code === 'EADDRINUSE') return `Port in use: ${port}; set PORT or ADMIN_PORT to another`;
  if (NO_ADDRESS.includes(error.code)) return 'Bad setting: HOST: no address of this machine';
  if (error.code === 'EACCES') return `Port not allowed: ${port}; ports below 1024 belong to root`;
  return undefined;
}
