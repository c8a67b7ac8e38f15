import type { ControlProps } from './controlProps';
import { TextControl } from './TextControl';
import { FieldProblems } from './Labelled';
import { useProblems } from './FormContext';
import { useId } from 'react';

/** A box to tick; unticked, the field leaves the file. A value that is neither stays a text, to be mended. */
export function YesNoControl(props: ControlProps) {
  const { field, name, value, onChange } = props;
  const id = useId();
  const problems = useProblems(name);
  if (value !== undefined && value !== null && typeof value !== 'boolean') return <TextControl {...props} />;
  return (
    <div className="field" data-field={name}>
      <div className="tick">
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          aria-describedby={`${id}-help${problems.length > 0 ? ` ${id}-problems` : ''}`}
          onChange={(event) => onChange(event.currentTarget.checked ? true : undefined)}
        />
        <label htmlFor={id}>{field.title}</label>
      </div>
      <p id={`${id}-help`} className="help">
        {field.description}
      </p>
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}
