import { useState } from 'react';
import type { Field } from '@/lib/desk/protocol';
import type { Fields } from '@/lib/desk/text/value';
import { Control } from './Control';

/** Fields that most texts have, beside those that must be there: they stand open even where a file has none. */
const USUAL = ['kicker', 'standfirst', 'genre', 'byline', 'topics', 'image', 'photo', 'description', 'role', 'lead', 'others', 'alert'];

const UNKNOWN = 'Ce champ n’est pas de ceux que le journal connaît : videz-le pour l’ôter.';

/** All fields of a kind of file, those that are wanted or filled first; the others are a press away. */
export function Form({
  form,
  fields,
  onChange,
}: {
  readonly form: readonly Field[];
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
}) {
  // Chosen once: a field must not jump away from under the hands of whoever empties it.
  const [first] = useState(
    () =>
      new Set(
        form.filter((field) => field.isRequired || USUAL.includes(field.name) || fields[field.name] !== undefined).map(({ name }) => name),
      ),
  );
  const control = (field: Field) => (
    <Control
      key={field.name}
      field={field}
      name={field.name}
      value={fields[field.name]}
      onChange={(value) => onChange({ ...fields, [field.name]: value })}
    />
  );
  const others = form.filter(({ name }) => !first.has(name));
  const unknown = Object.keys(fields).filter((name) => !form.some((field) => field.name === name));
  return (
    <form className="fields" onSubmit={(event) => event.preventDefault()} aria-label="Champs">
      {form.filter(({ name }) => first.has(name)).map(control)}
      {unknown.map((name) => control({ name, title: name, description: UNKNOWN, isRequired: false, control: 'text' }))}
      {others.length > 0 && (
        <details className="other-fields">
          <summary>Les autres champs ({others.length})</summary>
          {others.map(control)}
        </details>
      )}
    </form>
  );
}
