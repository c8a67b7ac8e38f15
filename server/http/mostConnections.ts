import { readFileSync } from 'node:fs';

/**
 * Descriptors that connections leave to everything else: sixty at rest, sixteen files that are read at once, pictures, and the parts
 * of a build that Next opens when a kind of page is first asked for. It never tries again what it could not open then.
 */
const FOR_FILES = 256;

/** How many connections a process may have by a text as Linux' `/proc/self/limits` (proc(5)); as many as it likes where nothing is said. */
export function mostConnections(limits = ownLimits()): number {
  const descriptors = Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? Infinity);
  return descriptors - Math.min(FOR_FILES, Math.ceil(descriptors / 2));
}

/** Empty where the system does not tell. */
function ownLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
