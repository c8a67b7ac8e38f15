import type { Field } from '@/lib/desk/protocol';
import type { Value } from '@/lib/desk/text/value';
import { ChoiceControl } from './ChoiceControl';
import { GroupControl } from './GroupControl';
import { ListControl } from './ListControl';
import { MomentControl } from './MomentControl';
import { TextControl } from './TextControl';
import { YesNoControl } from './YesNoControl';

export interface ControlProps {
  readonly field: Field;
  /** The field's name as the checker says it: dotted, the entries of lists numbered from 1. */
  readonly name: string;
  readonly value: Value | undefined;
  /** `undefined` takes the field out of the file. */
  readonly onChange: (value: Value | undefined) => void;
  /** The label is for screen readers alone. */
  readonly isSilent?: boolean;
}

/** The control that a field's kind asks for. */
export function Control(props: ControlProps) {
  switch (props.field.control) {
    case 'text':
    case 'number':
      return <TextControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'moment':
      return <MomentControl {...props} />;
    case 'yesNo':
      return <YesNoControl {...props} />;
    case 'group':
    case 'picture':
      return <GroupControl {...props} />;
    case 'list':
      return <ListControl {...props} />;
  }
}
