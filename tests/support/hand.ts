import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import type { Firefox } from './firefox';

/** Somebody at a page, in whichever browser: what they press, fill and type, and what they then see. Names are what the page says. */
export interface Hand {
  readonly open: (address: string) => Promise<void>;
  /** A button, a link or a summary that can be seen; of a dialog, where one is open. */
  readonly press: (name: string) => Promise<void>;
  /** A control, by how its label begins. */
  readonly fill: (label: string, value: string) => Promise<void>;
  /** A file on this machine. */
  readonly choose: (label: string, file: string) => Promise<void>;
  /** Types with the keys, where the focus is. */
  readonly type: (text: string) => Promise<void>;
  /** Pastes what another program has put on the clipboard where the focus is. */
  readonly paste: (html: string) => Promise<void>;
  /** Puts the focus into the text. */
  readonly enterText: () => Promise<void>;
  /** Waits until the page says so. */
  readonly sees: (words: string | RegExp) => Promise<void>;
  readonly text: () => Promise<string>;
}

/** What both browsers run in the page: it finds things by what people see of them. */
const FIND = `
const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
const words = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim();
const labelled = (begin) => [...top.querySelectorAll('label')].filter((label) => isSeen(label) && words(label).startsWith(begin))
  .map((label) => label.control)[0];
const pressed = (name) => [...top.querySelectorAll('button, a, summary')].find((each) => isSeen(each) && !each.disabled && words(each) === name);
`;
const FILL = `
const control = labelled(name);
if (!control) return false;
const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value');
control.focus();
set.call(control, value);
control.dispatchEvent(new Event(control.matches('select') ? 'change' : 'input', { bubbles: true }));
return true;`;
const PASTE = `
const data = new DataTransfer();
data.setData('text/html', name);
return document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })) || true;`;
const TEXT = '.cm-content';
/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const CONTROL = '\uE009';

const PATIENCE = { timeout: 20_000, interval: 20 };
const inPage = (body: string): string => `const [name, value] = arguments;${FIND}${body}`;

/** A hand at Firefox. */
export function firefoxHand({ ask }: Firefox): Hand {
  const Value = z.object({ value: z.unknown() });
  const Found = z.object({ value: z.record(z.string(), z.string()) });
  const Opened = z.object({ handle: z.string() });
  const run = async (body: string, ...args: readonly string[]): Promise<unknown> =>
    Value.parse(await ask('WebDriver:ExecuteScript', { script: inPage(body), args, newSandbox: true })).value;
  /** The reference of the element that a script answers, once there is one. */
  const find = async (body: string, ...args: readonly string[]): Promise<string> => {
    let id: string | undefined;
    const look = async (): Promise<boolean> => {
      const answer = await ask('WebDriver:ExecuteScript', { script: inPage(body), args, newSandbox: true });
      id = Object.values(Found.safeParse(answer).data?.value ?? {})[0];
      return id !== undefined;
    };
    await expect.poll(look, { ...PATIENCE, message: `${args.join(' ')} is not there` }).toBe(true);
    return id ?? '';
  };
  /** A key with Control. */
  const chord = (value: string): Promise<unknown> => {
    const actions = [
      { type: 'keyDown', value: CONTROL },
      { type: 'keyDown', value },
      { type: 'keyUp', value },
      { type: 'keyUp', value: CONTROL },
    ];
    return ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  };
  return handOf(run, {
    open: async (url) => void (await ask('WebDriver:Navigate', { url })),
    press: async (name) => void (await ask('WebDriver:ElementClick', { id: await find('return pressed(name);', name) })),
    choose: async (label, file) =>
      void (await ask('WebDriver:ElementSendKeys', { id: await find('return labelled(name);', label), text: file })),
    type: async (text) =>
      void (await ask('WebDriver:ElementSendKeys', { id: await find('return document.activeElement;', 'the focus'), text })),
    // A script that no page knows can make no clipboard there: what is pasted is copied from a page in another window before.
    paste: async (html) => {
      const here = Value.parse(await ask('WebDriver:GetWindowHandle', {})).value;
      const { handle } = Opened.parse(await ask('WebDriver:NewWindow', { type: 'tab', focus: true }));
      await ask('WebDriver:SwitchToWindow', { handle, focus: true });
      await ask('WebDriver:Navigate', { url: `data:text/html;charset=utf-8,${encodeURIComponent(html)}` });
      await chord('a');
      await chord('c');
      await ask('WebDriver:CloseWindow', {});
      await ask('WebDriver:SwitchToWindow', { handle: here, focus: true });
      await chord('v');
    },
  });
}

/** A hand at Chromium. */
export function chromiumHand(page: Page): Hand {
  const run = (body: string, ...args: readonly string[]): Promise<unknown> =>
    page.evaluate(`(function () {${inPage(body)}})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  /** Marks the element that a script finds, once there is one. */
  const find = async (expression: string, name: string) => {
    const mark = `const found = ${expression};
      document.querySelector('[data-hand]')?.removeAttribute('data-hand');
      found?.setAttribute('data-hand', '');
      return found !== undefined;`;
    await expect.poll(() => run(mark, name), { ...PATIENCE, message: `${name} is not there` }).toBe(true);
    return page.locator('[data-hand]');
  };
  return handOf(run, {
    open: async (url) => void (await page.goto(url)),
    press: async (name) => (await find('pressed(name)', name)).click(),
    choose: async (label, file) => (await find('labelled(name)', label)).setInputFiles(file),
    type: (text) => page.keyboard.type(text),
    paste: async (html) => void (await run(PASTE, html)),
  });
}

type Run = (body: string, ...args: readonly string[]) => Promise<unknown>;

function handOf(run: Run, own: Pick<Hand, 'open' | 'press' | 'choose' | 'type' | 'paste'>): Hand {
  const text = async (): Promise<string> =>
    z
      .string()
      .parse(await run('return document.body.innerText;'))
      .replaceAll(/\s/g, ' ');
  return {
    ...own,
    fill: (label, value) => expect.poll(() => run(FILL, label, value), { ...PATIENCE, message: `no control « ${label} »` }).toBe(true),
    enterText: () =>
      expect
        .poll(() => run(`const text = document.querySelector('${TEXT}'); text?.focus(); return document.activeElement === text;`), PATIENCE)
        .toBe(true),
    sees: (words) => expect.poll(text, PATIENCE).toMatch(words),
    text,
  };
}
