import type { ReactNode } from 'react';

const PANES = { fields: 'Champs', text: 'Texte', preview: 'Aperçu' } as const;
export type Pane = keyof typeof PANES;

/**
 * The fields, the text and the preview: all beside each other where there is room, the text and one of the others on a smaller screen,
 * one of the three on a phone.
 */
export function Panes({
  shown,
  onShow,
  fields,
  text,
  preview,
}: {
  readonly shown: Pane;
  readonly onShow: (pane: Pane) => void;
  readonly fields: ReactNode;
  readonly text: ReactNode;
  readonly preview: ReactNode;
}) {
  const panes = { fields, text, preview };
  const names = (['fields', 'text', 'preview'] as const).filter((name) => panes[name] !== undefined);
  return (
    <>
      <div className="pane-choice" role="group" aria-label="Montrer">
        {names.map((name) => (
          <button key={name} type="button" className={`quiet choose-${name}`} aria-pressed={shown === name} onClick={() => onShow(name)}>
            {PANES[name]}
          </button>
        ))}
      </div>
      <div className={`panes ${shown}-shown`}>
        {names.map((name) => (
          <div key={name} className={`pane ${name}-of-panes`}>
            {panes[name]}
          </div>
        ))}
      </div>
    </>
  );
}
