/** Headlines that break careless printers. Some cannot be typed into front matter; they must be harmless all the same. */
export const hostileHeadlines: readonly (readonly [name: string, headline: string])[] = [
  ['closes a script', 'Le titre </script><script>alert(1)</script>'],
  ['opens a comment', 'Le titre <!-- <script>'],
  ['closes CDATA', 'Le titre ]]> et la suite'],
  ['is already escaped', 'Le titre &amp;amp; &lt;b&gt; &#x26;'],
  ['has quotes', `Le titre "entre" 'guillemets'`],
  ['has an emoji', 'Le titre 👨‍👩‍👧 🇫🇷'],
  ['runs from right to left', 'العنوان \u202Eקדימה\u202C'],
  ['has control characters', 'Le titre\u0000\u0008\u000B\u001F\u007F\uFFFE'],
  ['has half a surrogate pair', 'Le titre \uD83D et \uDE00'],
  ['has line separators', 'Le titre\u2028sur\u2029trois\nlignes'],
  ['has 10,000 characters', `Le titre ${'très '.repeat(2000)}long`],
  ['is one word of 10,000 letters', 'x'.repeat(10_000)],
  ['is Markdown', 'Le [titre](javascript:alert(1)) `code` *gras*'],
];
