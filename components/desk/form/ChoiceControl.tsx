import type { ControlProps } from './controlProps';
import { Labelled } from './Labelled';
import { asText, typed } from './values';

/** One of a few. What the file says and is none of them stays to be seen, and to be mended. */
export function ChoiceControl({ field, name, value, onChange, isSilent = false }: ControlProps) {
  const shown = asText(value);
  const choices = field.choices ?? [];
  const isKnown = choices.some((choice) => choice.value === shown);
  return (
    <Labelled {...field} name={name} isSilent={isSilent}>
      {(ids) => (
        <select {...ids} value={shown} onChange={(event) => onChange(typed(event.currentTarget.value))}>
          {(!field.isRequired || shown === '') && <option value="">—</option>}
          {shown !== '' && !isKnown && <option value={shown}>{shown} (inconnu)</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
