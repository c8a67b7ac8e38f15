import type { Problem } from '@/lib/content/problem';
import { ProblemList } from '../ProblemList';

/** Everything that the checker says of a file; each leads to what it is about. */
export function Checked({ problems, onText }: { readonly problems: readonly Problem[]; readonly onText: (problem: Problem) => void }) {
  const errors = problems.filter(({ severity }) => severity !== 'warning').length;
  const said = `${count(errors, 'erreur', 'erreurs')}, ${count(problems.length - errors, 'avertissement', 'avertissements')}`;
  return (
    <details className="checked" hidden={problems.length === 0}>
      <summary>{said}</summary>
      <ProblemList
        problems={problems}
        line={(problem) => (
          <button
            type="button"
            className="problem"
            onClick={() => {
              if (problem.field === '-' || !goTo(problem.field)) onText(problem);
            }}
          >
            {problem.message}
          </button>
        )}
      />
    </details>
  );
}

const count = (number: number, one: string, many: string): string => `${number} ${number > 1 ? many : one}`;

/** The control of a field, or of what it stands in; opened where it is folded away. */
function goTo(field: string): boolean {
  for (let name = field; name !== ''; name = name.replace(/(?:^|\.)[^.]*$/, '')) {
    const place = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
    const folded = place?.closest('details');
    if (folded) folded.open = true;
    const control = place?.querySelector<HTMLElement>('input, textarea, select, button');
    if (control) {
      control.focus();
      return true;
    }
  }
  return false;
}
