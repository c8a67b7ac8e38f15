import type { ComponentType } from 'react';
import type { Field } from '@/lib/desk/protocol';
import type { Value } from '@/lib/desk/text/value';

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

/** Of a control that holds others. */
export interface HolderProps extends ControlProps {
  /** Any control: `Control` itself, which knows this one. */
  readonly Inner: ComponentType<ControlProps>;
}
