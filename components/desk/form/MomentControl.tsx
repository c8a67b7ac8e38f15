import { MomentInputs } from '../MomentInputs';
import type { ControlProps } from './controlProps';
import { FieldSet } from './FieldSet';
import { TextControl } from './TextControl';
import { useDescription } from './useDescription';
import { asText } from './values';

/** A day, and an hour where there is one, as the paper's files write them. */
const DAY_AND_HOUR = /^(?:(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?)?$/;

/** A day and perhaps an hour. Dates of another form, with seconds or an offset, are typed as they are. */
export function MomentControl(props: ControlProps) {
  const { field, name, value, onChange } = props;
  const { isInvalid } = useDescription(name, '');
  const match = DAY_AND_HOUR.exec(asText(value));
  if (match === null) return <TextControl {...props} />;
  const [, day = '', hour = ''] = match;
  const change = (nextDay: string, nextHour: string): void =>
    onChange(nextDay === '' ? undefined : nextHour === '' ? nextDay : `${nextDay} ${nextHour}`);
  return (
    <FieldSet field={field} name={name} className="field">
      <MomentInputs {...{ day, hour, isInvalid }} onChange={change} />
    </FieldSet>
  );
}
