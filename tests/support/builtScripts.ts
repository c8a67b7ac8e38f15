import { bundle } from '@/server/operations/bundle';
import { root } from './run';
import { BUILT_SCRIPTS } from './threadStart';

/** What tests run as a process of its own, beside the site and its threads: from the sources each takes a second of the processor to start. */
const COMMANDS = [
  ...['import', 'issue', 'letter', 'newArticle'].map((name) => `server/commands/${name}.ts`),
  'lib/import/threads/convertWorker.ts',
];
const AT_WORK = ['tests/support/deskAtWork.ts', 'tests/support/libraryAtWork.ts'];

/** Before the first test: the scripts of threads and of processes, of the code as it is now. */
export default function setup(): Promise<void> {
  return bundle(root, BUILT_SCRIPTS, [...COMMANDS, ...AT_WORK]);
}
