import { bundle } from '@/server/operations/bundle';
import { root } from './run';
import { BUILT_THREADS } from './threadStart';

/** Before the first unit test: the scripts of threads, of the code as it is now. */
export default function setup(): Promise<void> {
  return bundle(root, BUILT_THREADS);
}
