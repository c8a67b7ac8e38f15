import { ContentError } from '@/lib/content/problem';
import { SettingsError } from '@/lib/settings';
import { BuildMissing } from './build';

/** Ends the process: with one clear line for what an operator can mend, with the whole error for what only we can. */
export function giveUp(error: unknown): never {
  console.error(explain(error) ?? error);
  process.exit(1);
}

function explain(error: unknown): string | undefined {
  if (error instanceof SettingsError) return `Bad setting: ${error.message}`;
  if (error instanceof ContentError) return `Bad content: ${error.message}`;
  if (error instanceof BuildMissing) return `No build: ${error.message}`;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const port = 'port' in error ? String(error.port) : '';
  if (error.code === 'EADDRINUSE') return `Port in use: ${port}; set PORT or ADMIN_PORT to another`;
  if (error.code === 'EACCES') return `Port not allowed: ${port}; ports below 1024 belong to root`;
  return undefined;
}
