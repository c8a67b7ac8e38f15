import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Completable } from '@/lib/desk/protocol';
import { useAsked } from '../useAsked';
import type { ControlProps } from './controlProps';
import { useForm } from './FormContext';
import { Labelled, type ControlIds } from './Labelled';
import { asText, typed } from './values';

/** A text that grows as it is typed, a whole number, or a value that is completed. */
export function TextControl({ field, name, value, onChange, isSilent = false }: ControlProps) {
  const shown = asText(value);
  const type = (text: string): void => onChange(typed(text));
  return (
    <Labelled {...field} name={name} isSilent={isSilent}>
      {(ids) => {
        if (field.completes !== undefined) return <Completed ids={ids} what={field.completes} value={shown} onType={type} />;
        if (field.control === 'number') {
          return <input {...ids} inputMode="numeric" value={shown} onChange={(event) => type(event.currentTarget.value)} />;
        }
        return <GrowingText ids={ids} value={shown} onType={type} />;
      }}
    </Labelled>
  );
}

interface TypedProps {
  readonly ids: ControlIds;
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** As high as its words. Enter goes nowhere: a field has no paragraphs. */
function GrowingText({ ids, value, onType }: TypedProps) {
  const place = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (place.current) fit(place.current);
  }, [value]);
  useEffect(() => {
    const area = place.current;
    if (area === null) return undefined;
    // Its pane was hidden, or has another width now.
    const watch = new ResizeObserver(() => fit(area));
    watch.observe(area);
    return () => watch.disconnect();
  }, []);
  return (
    <textarea
      {...ids}
      ref={place}
      rows={1}
      spellCheck
      value={value}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

function fit(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** With what others have written, or the names of files, to choose from. */
function Completed({ ids, what, value, onType }: TypedProps & { readonly what: Completable }) {
  const { complete } = useForm();
  const [isOpen, setOpen] = useState(false);
  const { answer } = useAsked(isOpen ? value : undefined, 150, () => complete(what, value));
  return (
    <>
      <input
        {...ids}
        list={`${ids.id}-found`}
        autoComplete="off"
        value={value}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <datalist id={`${ids.id}-found`}>
        {answer?.map((found) => (
          <option key={found.value} value={found.value} label={found.label === found.value ? undefined : found.label} />
        ))}
      </datalist>
    </>
  );
}
