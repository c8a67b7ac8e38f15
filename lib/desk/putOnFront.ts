import { FRONT_FILE } from '../content/kinds';
import { parseMoment } from '../text/moment';
import { Refused, type DeskParts } from './deskParts';
import { formOf } from './form';
import { faultsOf } from './openFile';
import { editFields, readFields } from './text/editFields';
import { isList } from './text/fields';
import { deskWords } from './words';

/** `une.yaml` as it is to be. */
export interface FrontPage {
  /** Of the one that is there. */
  readonly version: string;
  readonly text: string;
}

/** What `une.yaml` has to say so that an article opens the front page, until an instant as editors type it. Throws `Refused` where that cannot be. */
export async function frontWith({ store, site }: DeskParts, slug: string, until: string | undefined): Promise<FrontPage> {
  if (until !== undefined && parseMoment(until, site().timeZone) === undefined) throw new Refused(deskWords.noDate);
  const { text, version } = await store.read(FRONT_FILE);
  const fields = readFields(text, true);
  if (!fields) throw new Refused(deskWords.mendFront);
  const { others } = fields;
  const rest = isList(others) ? others.filter((other) => other !== slug) : undefined;
  const order = formOf('frontPlan', site()).map(({ name }) => name);
  const changed = editFields(text, { lead: slug, until, ...(rest && { others: rest }) }, order, true);
  if (!faultsOf(FRONT_FILE, changed, site()).ok) throw new Refused(deskWords.mendFront);
  return { version, text: changed };
}

/** Writes it. Throws `Refused` when somebody else has written meanwhile. */
export async function putOnFront({ store, history }: DeskParts, { version, text }: FrontPage): Promise<void> {
  await history.keep(FRONT_FILE);
  const saved = await store.save(FRONT_FILE, version, text);
  if (!saved.ok) throw new Refused(deskWords.stale);
}
