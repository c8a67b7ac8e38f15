import { useRef, type KeyboardEvent } from 'react';
import type { Field } from '@/lib/desk/protocol';
import type { Value } from '@/lib/desk/text/value';
import type { HolderProps } from './controlProps';
import { FieldSet } from './FieldSet';
import { asList } from './values';

const TEXT: Field = { name: '', title: '', description: '', isRequired: false, control: 'text' };

/** Entries in their order: each can be changed, moved, taken away; an emptied list leaves the file. */
export function ListControl({ field, name, value, onChange, Inner }: HolderProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  const entries = asList(value);
  const each = field.each ?? TEXT;
  const isGroup = each.control === 'group' || each.control === 'picture';
  const titleOf = (index: number): string => `${field.title}, ${index + 1}`;
  const change = (next: readonly Value[]): void => onChange(next.length === 0 ? undefined : next);
  /** After the entries have changed: React has drawn them by the next frame. */
  const focus = (index: number): void => {
    requestAnimationFrame(() => {
      const lines = place.current?.querySelectorAll('.entry');
      const control = lines?.[index]?.querySelector<HTMLElement>('input, textarea, select');
      (control ?? place.current?.querySelector<HTMLElement>('.add-entry'))?.focus();
    });
  };
  const add = (at = entries.length): void => {
    change(entries.toSpliced(at, 0, isGroup ? {} : ''));
    focus(at);
  };
  const remove = (at: number): void => {
    change(entries.toSpliced(at, 1));
    focus(Math.max(0, at - 1));
  };
  const move = (from: number, to: number): void => {
    const moved = entries[from];
    if (moved === undefined || to < 0 || to >= entries.length) return;
    change(entries.toSpliced(from, 1).toSpliced(to, 0, moved));
    focus(to);
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
    } else if (event.key === 'Enter' && !isGroup && event.target instanceof HTMLElement && event.target.matches('input, textarea')) {
      event.preventDefault();
      add(index + 1);
    }
  };
  return (
    <FieldSet field={field} name={name} className="list-field" place={place}>
      <ol>
        {entries.map((entry, index) => (
          <li key={index} className="entry" onKeyDown={(event) => onKeyDown(event, index)}>
            <Inner
              field={{ ...each, title: titleOf(index), description: isGroup ? each.description : '' }}
              name={`${name}.${index + 1}`}
              value={entry}
              isSilent={!isGroup}
              onChange={(changed) => change(entries.with(index, changed ?? (isGroup ? {} : '')))}
            />
            <div className="entry-buttons">
              <button type="button" className="quiet" disabled={index === 0} onClick={() => move(index, index - 1)}>
                Monter<span className="unseen"> {titleOf(index)}</span>
              </button>
              <button type="button" className="quiet" onClick={() => remove(index)}>
                Ôter<span className="unseen"> {titleOf(index)}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" className="quiet add-entry" onClick={() => add()}>
        Ajouter<span className="unseen"> : {field.title}</span>
      </button>
    </FieldSet>
  );
}
