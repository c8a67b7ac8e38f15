import { useId } from 'react';
import type { HolderProps } from './controlProps';
import { useProblems } from './FormContext';
import { FieldProblems } from './Labelled';
import { PictureChooser } from './PictureChooser';
import { asGroup, asText, withField } from './values';

/** Fields that stand or fall together; emptied, the group leaves the file. Of a picture, the file is chosen from this machine, too. */
export function GroupControl({ field, name, value, onChange, Inner }: HolderProps) {
  const id = useId();
  const problems = useProblems(name);
  const group = asGroup(value);
  const own = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);
  return (
    <fieldset className="group" data-field={name} aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}>
      <legend>
        {field.title}
        {field.isRequired && <span className="required"> (obligatoire)</span>}
      </legend>
      {field.description !== '' && <p className="help">{field.description}</p>}
      <FieldProblems id={`${id}-problems`} problems={problems} />
      {field.control === 'picture' && <PictureChooser isReplacing={asText(group.src) !== ''} picture={group} onChange={onChange} />}
      {field.fields?.map((inner) => (
        <Inner
          key={inner.name}
          field={inner}
          name={`${name}.${own(inner.name)}`}
          value={group[own(inner.name)]}
          onChange={(changed) => onChange(withField(group, own(inner.name), changed))}
        />
      ))}
    </fieldset>
  );
}
