import type { HolderProps } from './controlProps';
import { FieldSet } from './FieldSet';
import { PictureChooser } from '../pictures/PictureChooser';
import { asGroup, asText, withField } from './values';

/** Fields that stand or fall together; emptied, the group leaves the file. Of a picture, the file is chosen from this machine, too. */
export function GroupControl({ field, name, value, onChange, Inner }: HolderProps) {
  const group = asGroup(value);
  const own = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);
  return (
    <FieldSet field={field} name={name} className="group">
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
    </FieldSet>
  );
}
