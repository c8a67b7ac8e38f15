import { useId } from 'react';
import type { ControlProps } from './controlProps';
import { useProblems } from './FormContext';
import { FieldProblems } from './Labelled';
import { TextControl } from './TextControl';
import { asText } from './values';

/** A day, and an hour where there is one, as the paper's files write them. */
const DAY_AND_HOUR = /^(?:(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?)?$/;

/** A day and perhaps an hour. Dates of another form, with seconds or an offset, are typed as they are. */
export function MomentControl(props: ControlProps) {
  const { field, name, value, onChange } = props;
  const id = useId();
  const problems = useProblems(name);
  const match = DAY_AND_HOUR.exec(asText(value));
  if (match === null) return <TextControl {...props} />;
  const [, day = '', hour = ''] = match;
  const invalid = problems.some(({ severity }) => severity !== 'warning') || undefined;
  const change = (nextDay: string, nextHour: string): void =>
    onChange(nextDay === '' ? undefined : nextHour === '' ? nextDay : `${nextDay} ${nextHour}`);
  return (
    <fieldset className="field" data-field={name} aria-describedby={`${id}-help${problems.length > 0 ? ` ${id}-problems` : ''}`}>
      <legend>
        {field.title}
        {field.isRequired && <span className="required"> (obligatoire)</span>}
      </legend>
      <p id={`${id}-help`} className="help">
        {field.description}
      </p>
      <div className="moment">
        <label>
          Jour
          <input
            type="date"
            max="9999-12-31"
            value={day}
            aria-invalid={invalid}
            onChange={(event) => change(event.currentTarget.value, hour)}
          />
        </label>
        <label>
          Heure
          <input type="time" value={hour} disabled={day === ''} onChange={(event) => change(day, event.currentTarget.value)} />
        </label>
      </div>
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </fieldset>
  );
}
