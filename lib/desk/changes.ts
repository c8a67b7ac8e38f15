import type { TextKind } from '../content/kinds';
import { isoWithOffset } from '../text/dates';
import { parseMoment } from '../text/moment';
import type { Act, DeskState } from './protocol';
import { isList } from './text/fields';
import type { Fields, Value } from './text/value';
import { deskWords as say } from './words';

/** Fields to be changed by an act, or why it cannot be done. */
export type Changes = { readonly ok: true; readonly fields: Fields } | { readonly ok: false; readonly says: string };

/** A text, as it is when something is to be done with it. */
export interface Situation {
  readonly kind: TextKind;
  /** As typed. */
  readonly fields: Fields;
  /** How it stands by these fields. */
  readonly state: DeskState;
  readonly slug: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
}

/** An instant as editors type it, in the paper's time zone: `2025-06-10 14:30`. */
function typedMoment(epochMs: number, timeZone: string): string {
  return isoWithOffset(epochMs, timeZone).slice(0, 16).replace('T', ' ');
}

/** What an act changes in the fields of a text. */
export function changesOf(act: Act, situation: Situation): Changes {
  const { kind, fields, state, slug, now, timeZone } = situation;
  const today = typedMoment(now, timeZone);
  const change = (changed: Fields): Changes => ({ ok: true, fields: changed });
  const refuse = (says: string): Changes => ({ ok: false, says });
  switch (act.act) {
    case 'save':
    case 'bringBack':
    case 'lead':
      return change({});
    case 'publish':
      return state === 'withdrawn' ? refuse(say.alreadyWithdrawn) : change({ publishedAt: today, draft: undefined });
    case 'schedule': {
      const at = parseMoment(act.at, timeZone);
      if (state === 'withdrawn') return refuse(say.alreadyWithdrawn);
      if (at === undefined) return refuse(say.noDate);
      return at.epochMs <= now ? refuse(say.past) : change({ publishedAt: act.at.trim(), draft: undefined });
    }
    case 'unpublish':
      return change({ draft: true });
    case 'correct':
      if (!isRead(state)) return refuse(say.notPublic);
      return act.text.trim() === ''
        ? refuse(say.sayWhat)
        : change({ corrections: [...listOf(fields.corrections), { at: today, text: act.text.trim() }] });
    case 'update':
      return isRead(state) ? change({ updatedAt: today }) : refuse(say.notPublic);
    case 'withdraw':
      if (state === 'withdrawn') return refuse(say.alreadyWithdrawn);
      return act.reason.trim() === '' ? refuse(say.sayWhy) : change({ withdrawn: { at: today, reason: act.reason.trim() } });
    case 'restore':
      return state === 'withdrawn' ? change({ withdrawn: undefined }) : refuse(say.notWithdrawn);
    case 'rename': {
      // Of others, the settings send the old address on.
      if (kind !== 'article') return change({});
      const old = `/articles/${slug}`;
      const kept = listOf(fields.aliases).filter((alias) => alias !== `/articles/${act.slug}` && alias !== old);
      return change({ aliases: [...kept, old] });
    }
  }
}

function isRead(state: DeskState): boolean {
  return state === 'published' || state === 'corrected';
}

function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}
