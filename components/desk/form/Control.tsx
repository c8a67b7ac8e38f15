import { ChoiceControl } from './ChoiceControl';
import type { ControlProps } from './controlProps';
import { GroupControl } from './GroupControl';
import { ListControl } from './ListControl';
import { MomentControl } from './MomentControl';
import { TextControl } from './TextControl';
import { YesNoControl } from './YesNoControl';

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
      return <GroupControl {...props} Inner={Control} />;
    case 'list':
      return <ListControl {...props} Inner={Control} />;
  }
}
