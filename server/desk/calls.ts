import type { z } from 'zod';
import { CALLS, type Answer, type Ask, type CallName } from '@/lib/desk/protocol';

/** What answers each call; `editor` is who asks. May throw `Refused`. */
export type Answers = { readonly [N in CallName]: (ask: Ask<N>, editor: string) => Answer<N> | Promise<Answer<N>> };

/** Answers what came as JSON; `undefined` when it is no question of this call. */
type Reply = (typed: unknown, editor: string) => Promise<unknown>;

export type Replies = Readonly<Record<CallName, Reply>>;

/** The call's own names, and nothing that every object has. */
export function isCall(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}

/** Reads each question before it is answered. */
export function repliesOf(answers: Answers): Replies {
  return {
    session: reply(CALLS.session.ask, answers.session),
    list: reply(CALLS.list.ask, answers.list),
    problems: reply(CALLS.problems.ask, answers.problems),
    open: reply(CALLS.open.ask, answers.open),
    create: reply(CALLS.create.ask, answers.create),
    check: reply(CALLS.check.ask, answers.check),
    preview: reply(CALLS.preview.ask, answers.preview),
    act: reply(CALLS.act.ask, answers.act),
    live: reply(CALLS.live.ask, answers.live),
    complete: reply(CALLS.complete.ask, answers.complete),
    history: reply(CALLS.history.ask, answers.history),
    past: reply(CALLS.past.ask, answers.past),
    exchange: reply(CALLS.exchange.ask, answers.exchange),
    fetch: reply(CALLS.fetch.ask, answers.fetch),
    send: reply(CALLS.send.ask, answers.send),
    reviewLink: reply(CALLS.reviewLink.ask, answers.reviewLink),
  };
}

function reply<S extends z.ZodType>(schema: S, answer: (ask: z.output<S>, editor: string) => unknown): Reply {
  return async (typed, editor) => {
    const ask = schema.safeParse(typed);
    return ask.success ? await answer(ask.data, editor) : undefined;
  };
}
