import type { DeskParts } from '@/lib/desk/deskParts';
import { BEGINNING } from '@/lib/desk/list/newsroomIndex';
import type { Previews } from '../preview/previews';

/** The first draw of a process took 850 ms, the second 70, the tenth 45: by then its code is compiled. */
const DRAWS = 10;

/** Draws the newest article until the code that draws is compiled: the first key of an editor is to be answered as fast as the others. */
export async function predrawNewest({ store, index }: Pick<DeskParts, 'store' | 'index'>, previews: Pick<Previews, 'draw'>): Promise<void> {
  const [newest] = index().latest(BEGINNING, 1);
  if (!newest) return;
  const { file, text } = await store.read(newest.file);
  for (let draw = 0; draw < DRAWS; draw += 1) await previews.draw(file, text);
}
