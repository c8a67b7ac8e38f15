import type { ControlProps } from './controlProps';
import { TextControl } from './TextControl';
import { ProblemList } from '../ProblemList';
import { useDescription } from './useDescription';

/** A box to tick; unticked, the field leaves the file, or says no where it has to be said. A value that is neither stays a text, to be mended. */
export function YesNoControl(props: ControlProps) {
  const { field, name, value, onChange } = props;
  const { id, helpId, problemsId, problems, describedBy } = useDescription(name, field.description);
  const unticked = field.isRequired ? false : undefined;
  if (value !== undefined && value !== null && typeof value !== 'boolean') return <TextControl {...props} />;
  return (
    <div className="field" data-field={name}>
      <div className="tick">
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.checked ? true : unticked)}
        />
        <label htmlFor={id}>{field.title}</label>
      </div>
      <p id={helpId} className="help">
        {field.description}
      </p>
      <ProblemList id={problemsId} problems={problems} />
    </div>
  );
}
