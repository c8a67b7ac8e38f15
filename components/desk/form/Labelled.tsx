import type { ReactNode } from 'react';
import { ProblemList } from '../ProblemList';
import { useDescription } from './useDescription';

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
  const { id, helpId, problemsId, problems, describedBy, isInvalid } = useDescription(name, description);
  return (
    <div className="field" data-field={name}>
      <label htmlFor={id} className={isSilent ? 'unseen' : undefined}>
        {title}
        <Required isRequired={isRequired} />
      </label>
      {description !== '' && (
        <p id={helpId} className="help">
          {description}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid })}
      <ProblemList id={problemsId} problems={problems} />
    </div>
  );
}

/** Behind a label: in words, for colour alone says nothing. */
export function Required({ isRequired }: { readonly isRequired: boolean }) {
  return isRequired ? <span className="required"> (obligatoire)</span> : null;
}
