import { useId, useRef, type KeyboardEvent } from 'react';
import type { Field } from '@/lib/desk/protocol';
import type { Value } from '@/lib/desk/text/value';
import type { HolderProps } from './controlProps';
import { useProblems } from './FormContext';
import { FieldProblems } from './Labelled';
import { asList } from './values';

const TEXT: Field = { name: '', title: '', description: '', isRequired: false, control: 'text' };

/** Entries in their order: each can be changed, moved, taken away; an emptied list leaves the file. */
export function ListControl({ field, name, value, onChange, Inner }: HolderProps) {
  const id = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  const problems = useProblems(name);
  const entries = asList(value);
  const each = field.each ?? TEXT;
  const isGroup = each.control === 'group' || each.control === 'picture';
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
    <fieldset ref={place} className="list-field" data-field={name} aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}>
      <legend>
        {field.title}
        {field.isRequired && <span className="required"> (obligatoire)</span>}
      </legend>
      <p className="help">{field.description}</p>
      <FieldProblems id={`${id}-problems`} problems={problems} />
      <ol>
        {entries.map((entry, index) => (
          <li key={index} className="entry" onKeyDown={(event) => onKeyDown(event, index)}>
            <Inner
              field={{ ...each, title: `${field.title}, ${index + 1}`, description: isGroup ? each.description : '' }}
              name={`${name}.${index + 1}`}
              value={entry}
              isSilent={!isGroup}
              onChange={(changed) => change(entries.with(index, changed ?? (isGroup ? {} : '')))}
            />
            <div className="entry-buttons">
              <button type="button" className="quiet" disabled={index === 0} onClick={() => move(index, index - 1)}>
                Monter
                <span className="unseen">
                  {' '}
                  {field.title}, {index + 1}
                </span>
              </button>
              <button type="button" className="quiet" onClick={() => remove(index)}>
                Ôter
                <span className="unseen">
                  {' '}
                  {field.title}, {index + 1}
                </span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" className="quiet add-entry" onClick={() => add()}>
        Ajouter<span className="unseen"> : {field.title}</span>
      </button>
    </fieldset>
  );
}
