/** Characters of a line: what a mail program shows without turning it again, and quotes twice (RFC 5322, 2.1.1; RFC 3676, 4.2). */
const WIDTH = 72;

/**
 * Paragraphs as lines of plain text. A line that goes on ends in a blank, so that programs that know `format=flowed` (RFC 3676) put
 * the paragraph together again; `indent` begins each line. A line is broken at blanks alone: an address stays whole.
 */
export function flowed(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => fold(line.trim(), indent))
    .join('\n');
}

function fold(line: string, indent: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/[ \t]+/)) {
    // One character is left for the blank that says that the line goes on.
    if (current !== '' && indent.length + current.length + 1 + word.length > WIDTH - 1) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines.map((each) => `${each} `), current].map((each) => stuffed(indent + each)).join('\n');
}

/** What a program would read as a quotation or as the beginning of another message (RFC 3676, 4.4). */
function stuffed(line: string): string {
  return /^(?: |From )/.test(line) ? ` ${line}` : line;
}
