import { useRef } from 'react';

/** The acts that are rarer, behind one button. It closes when one is chosen, with Escape, and when the focus goes elsewhere. */
export function MoreActs({
  acts,
  isBusy,
}: {
  readonly acts: readonly { readonly label: string; readonly use: () => void }[];
  readonly isBusy: boolean;
}) {
  const place = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (place.current) place.current.open = false;
  };
  return (
    <details
      className="more-acts"
      ref={place}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        close();
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>Plus</summary>
      <ul>
        {acts.map(({ label, use }) => (
          <li key={label}>
            <button
              type="button"
              disabled={isBusy}
              onClick={({ currentTarget }) => {
                currentTarget.closest('details')?.querySelector('summary')?.focus();
                close();
                use();
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
