import { useId, type ReactNode } from 'react';

interface Ids {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
}

/** A control of a dialog with its label and, where that does not say it all, what is meant. */
export function Question({
  label,
  help,
  children,
}: {
  readonly label: string;
  readonly help?: string;
  readonly children: (ids: Ids) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': help === undefined ? undefined : `${id}-help` })}
    </div>
  );
}
