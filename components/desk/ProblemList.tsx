import type { ReactNode } from 'react';
import type { Problem } from '@/lib/content/problem';

/** What the checker says, each in its words; `line` may show more than the message. */
export function ProblemList({
  id,
  problems,
  line = ({ message }) => message,
}: {
  readonly id?: string;
  readonly problems: readonly Problem[];
  readonly line?: (problem: Problem) => ReactNode;
}) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="field-problems">
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.field}:${problem.message}`} className={weightOf(problem)}>
          {line(problem)}
        </li>
      ))}
    </ul>
  );
}

/** The class of what is wrong, or of what might be better. */
export function weightOf({ severity }: Problem): 'mistake' | 'advice' {
  return severity === 'warning' ? 'advice' : 'mistake';
}

/** A problem with the name of its field. */
export function withField({ field, message }: Problem): ReactNode {
  return (
    <>
      {field !== '-' && <code>{field}</code>} {message}
    </>
  );
}
