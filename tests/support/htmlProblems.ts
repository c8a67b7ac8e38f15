import { HtmlValidate } from 'html-validate/node';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
});

/** What html-validate finds wrong with a page, a line each. */
export function htmlProblems(html: string): Promise<string[]> {
  return problemsIn(validator, html);
}

/** What mail programs want and pages must not have: styles on elements, tables that lay out, attributes that Word alone reads. */
const mail = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'off',
    // Word reads widths, spaces and colours of tables from nothing else.
    'no-deprecated-attr': 'off',
    // Outlook's Word knows no <article>.
    'prefer-native-element': ['error', { exclude: ['article'] }],
  },
});

/** What html-validate finds wrong with a letter, a line each. */
export function mailProblems(html: string): Promise<string[]> {
  return problemsIn(mail, html);
}

async function problemsIn(judge: HtmlValidate, html: string): Promise<string[]> {
  const { results } = await judge.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`));
}
