import { useRef, useState, type KeyboardEvent, type Ref } from 'react';

export interface Tool {
  readonly label: string;
  /** As `aria-keyshortcuts` writes it. */
  readonly keys?: string;
  readonly use: () => void;
}

/** What can be put into the text. One stop for Tab; arrows, Home and End go from tool to tool (WAI-ARIA, toolbar). */
export function Toolbar({
  tools,
  onLeave,
  place,
}: {
  readonly tools: readonly Tool[];
  readonly onLeave: () => void;
  readonly place: Ref<HTMLDivElement>;
}) {
  const [current, setCurrent] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      onLeave();
      return;
    }
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + tools.length) % tools.length;
    setCurrent(index);
    buttons.current[index]?.focus();
  };
  return (
    <div className="toolbar" role="toolbar" aria-label="Mise en forme" ref={place} onKeyDown={onKeyDown}>
      {tools.map(({ label, keys, use }, index) => (
        <button
          key={label}
          type="button"
          className="tool"
          tabIndex={index === current ? 0 : -1}
          ref={(button) => void (buttons.current[index] = button)}
          aria-keyshortcuts={keys}
          title={keys === undefined ? undefined : `${label} (${spoken(keys)})`}
          onFocus={() => setCurrent(index)}
          onClick={use}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

const spoken = (keys: string): string => keys.replace('Control', 'Ctrl').replace('Shift', 'Maj').replaceAll('+', ' + ');
