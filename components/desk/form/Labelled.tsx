import { useId, type ReactNode } from 'react';
import type { Problem } from '@/lib/content/problem';
import { useProblems } from './FormContext';

/** What a control needs to be known by its label, its help and what is wrong with it. */
export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface LabelledProps {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** The label stands for screen readers alone, where what is around it says the same. */
  readonly isSilent?: boolean;
  readonly children: (ids: ControlIds) => ReactNode;
}

/** A control with its label, what it is for, and what the checker says of it. */
export function Labelled({ name, title, description, isRequired, isSilent = false, children }: LabelledProps) {
  const id = useId();
  const problems = useProblems(name);
  const describing = [...(description === '' ? [] : [`${id}-help`]), ...(problems.length > 0 ? [`${id}-problems`] : [])];
  return (
    <div className="field" data-field={name}>
      <label htmlFor={id} className={isSilent ? 'unseen' : undefined}>
        {title}
        {isRequired && <span className="required"> (obligatoire)</span>}
      </label>
      {description !== '' && (
        <p id={`${id}-help`} className="help">
          {description}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describing.length > 0 ? describing.join(' ') : undefined,
        'aria-invalid': problems.some(({ severity }) => severity !== 'warning') || undefined,
      })}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** What is wrong with a field, in words beside it. */
export function FieldProblems({ id, problems }: { readonly id: string; readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="field-problems">
      {problems.map(({ message, severity }) => (
        <li key={message} className={severity === 'warning' ? 'advice' : 'error'}>
          {message}
        </li>
      ))}
    </ul>
  );
}
