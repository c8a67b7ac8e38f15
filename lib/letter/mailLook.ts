// The paper's look as mail programs take it: on each element, without custom properties, in pixels. Outlook's Word knows little of
// CSS; what no program must lose (colour, size, space) is inline, what only some can do (darkness, a narrow window) in one <style>.

export const PAPER = '#fffdf9';
export const INK = '#1b1a17';
const QUIET = '#57534a';
export const ACCENT = '#8f2214';
/** Ink at 20 % on paper: Word knows no transparency. */
export const LINE = '#d1d0cc';

const DISPLAY = "font-family:'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif";
const SERIF = "font-family:Charter,'Bitstream Charter',Georgia,serif";
const SANS = "font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif";

/** In pixels: of the sheet, and of the text in it. */
export const WIDTH = 600;
export const TEXT_WIDTH = 536;

const TEXT = `${SERIF};font-size:17px;line-height:1.55;color:${INK}`;
export const LABEL = `${SANS};font-size:14px;line-height:1.45;color:${QUIET}`;
export const KICKER = `margin:0 0 6px;${SANS};font-size:14px;font-weight:600;line-height:1.45;color:${ACCENT}`;
export const WORDMARK = `${DISPLAY};font-size:32px;font-weight:700;line-height:1.15;color:${INK};text-decoration:none`;
export const BUTTON = `display:inline-block;padding:12px 24px;${SANS};font-size:16px;font-weight:600;line-height:1.2;color:${PAPER};text-decoration:none;mso-padding-alt:0`;
const head = (size: number): string => `margin:0 0 8px;${DISPLAY};font-size:${size}px;font-weight:700;line-height:1.2;color:${INK}`;

/** By element, in a text; and what darkness changes in it, by class. */
export const ELEMENTS: Readonly<Record<string, readonly [style: string, className?: string]>> = {
  p: [`margin:0 0 16px;${TEXT}`, 'ink'],
  h1: [head(30), 'ink headline'],
  h2: [head(25), 'ink headline'],
  h3: [head(21), 'ink'],
  h4: [head(18), 'ink'],
  h5: [head(17), 'ink'],
  h6: [head(17), 'ink'],
  a: [`color:${INK};text-decoration:underline`, 'ink'],
  ul: ['margin:0 0 16px;padding:0 0 0 24px'],
  ol: ['margin:0 0 16px;padding:0 0 0 24px'],
  li: [`margin:0 0 6px;${TEXT}`, 'ink'],
  blockquote: [`margin:0 0 16px;padding:0 0 0 16px;border-left:2px solid ${LINE}`, 'rule'],
  figure: ['margin:0 0 16px'],
  img: ['display:block;width:100%;height:auto;border:0'],
  figcaption: [`margin:6px 0 0;${LABEL}`, 'quiet'],
  table: ['margin:0 0 16px;border-collapse:collapse;width:100%'],
  caption: [`${LABEL};text-align:left`, 'quiet'],
  th: [`padding:6px 8px;border-bottom:1px solid ${LINE};${TEXT};text-align:left`, 'ink rule'],
  td: [`padding:6px 8px;border-bottom:1px solid ${LINE};${TEXT}`, 'ink rule'],
  hr: [`margin:24px 0;border:0;border-top:1px solid ${LINE}`, 'rule'],
  pre: ['margin:0 0 16px;white-space:pre-wrap'],
};

/** What some programs can do: the paper's dark colours, a narrow window. */
export const SHEET = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (max-width:480px){.inner{padding-left:20px!important;padding-right:20px!important}}',
  '@media (prefers-color-scheme:dark){',
  '.sheet{background:#151412!important}.ink{color:#e9e5dc!important}.quiet{color:#a8a294!important}.accent{color:#e8907c!important}',
  '.rule{border-color:#45423b!important}.button{background:#e8907c!important}.button a{color:#151412!important}}',
].join('\n');
