/** A day and perhaps an hour, as the paper's files write them: `2025-06-10`, `14:30`; empty for none. */
export function MomentInputs({
  day,
  hour,
  isRequired = false,
  isInvalid,
  onChange,
}: {
  readonly day: string;
  readonly hour: string;
  readonly isRequired?: boolean;
  readonly isInvalid?: true | undefined;
  readonly onChange: (day: string, hour: string) => void;
}) {
  return (
    <div className="moment">
      <label>
        Jour
        <input
          type="date"
          max="9999-12-31"
          required={isRequired}
          value={day}
          aria-invalid={isInvalid}
          onChange={(event) => onChange(event.currentTarget.value, hour)}
        />
      </label>
      <label>
        Heure
        <input
          type="time"
          required={isRequired}
          disabled={day === ''}
          value={hour}
          onChange={(event) => onChange(day, event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
