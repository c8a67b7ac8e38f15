import type { Handle } from 'hast-util-to-mdast';
import type { Conversion } from '../conversion';
import { embedHandlers } from './embeds';
import { figureHandlers } from './figures';
import { inlineHandlers } from './inline';
import { quoteHandlers } from './quotes';
import { tableHandlers } from './tables';
import { unkeepableHandlers } from './unkeepable';

/** What becomes of each element that the library would make something else of, or nothing. */
export function handlers(conversion: Conversion): Record<string, Handle> {
  return {
    ...unkeepableHandlers(conversion),
    ...inlineHandlers(conversion),
    ...embedHandlers(conversion),
    ...figureHandlers(conversion),
    ...tableHandlers(),
    ...quoteHandlers(),
  };
}
