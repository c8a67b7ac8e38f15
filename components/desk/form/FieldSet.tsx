import type { ReactNode, Ref } from 'react';
import type { Field } from '@/lib/desk/protocol';
import { ProblemList } from '../ProblemList';
import { Required } from './Labelled';
import { useDescription } from './useDescription';

/** Several controls that are one field: its name, what it is for, what the checker says of it. */
export function FieldSet({
  field: { title, description, isRequired },
  name,
  className,
  place,
  children,
}: {
  readonly field: Field;
  readonly name: string;
  readonly className: string;
  readonly place?: Ref<HTMLFieldSetElement>;
  readonly children: ReactNode;
}) {
  const { helpId, problemsId, problems, describedBy } = useDescription(name, description);
  return (
    <fieldset ref={place} className={className} data-field={name} aria-describedby={describedBy}>
      <legend>
        {title}
        <Required isRequired={isRequired} />
      </legend>
      {description !== '' && (
        <p id={helpId} className="help">
          {description}
        </p>
      )}
      <ProblemList id={problemsId} problems={problems} />
      {children}
    </fieldset>
  );
}
