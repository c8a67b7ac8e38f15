import { useEffect, useRef, useState } from 'react';
import { slugify } from '@/lib/text/slugify';
import { ask } from '../ask';
import { useAsked } from '../useAsked';
import { Shared } from './Shared';

const WIDTHS = { phone: 'Téléphone', wide: 'Écran large' } as const;
const LIGHTS = { light: 'Clair', dark: 'Sombre' } as const;

/** The text as readers will see it, by the site's own hand; it follows the subhead under the cursor. */
export function Preview({ file, text, subhead }: { readonly file: string; readonly text: string; readonly subhead: string | undefined }) {
  const [width, setWidth] = useState<keyof typeof WIDTHS>('phone');
  const [light, setLight] = useState<keyof typeof LIGHTS>('light');
  const { answer, failure } = useAsked(`${file}\n${text}`, 150, (signal) => ask.preview({ file, text }, signal));
  const shown = useLastDone(answer);
  const place = subhead === undefined ? '' : `#${slugify(subhead)}`;
  const says = failure ?? (answer?.outcome === 'refused' ? answer.says : '');
  return (
    <section className="preview-pane" aria-label="Aperçu">
      <div className="preview-choices">
        <Choices legend="Largeur" choices={WIDTHS} chosen={width} onChoose={setWidth} />
        <Choices legend="Lumière" choices={LIGHTS} chosen={light} onChoose={setLight} />
      </div>
      <p className="help" role="status">
        {says}
      </p>
      {shown && (
        <>
          <Pages address={shown.page + place} width={width} light={light} />
          <Shared {...shown.shared} />
        </>
      )}
    </section>
  );
}

type Done = Extract<Awaited<ReturnType<typeof ask.preview>>, { outcome: 'done' }>;

/** The last that could be shown: while a sentence is half typed, readers would see nothing of it. */
function useLastDone(answer: Awaited<ReturnType<typeof ask.preview>> | undefined): Done | undefined {
  const [done, setDone] = useState<Done>();
  useEffect(() => {
    if (answer?.outcome === 'done') setDone(answer);
  }, [answer]);
  return done;
}

/** The page in a frame without scripts. The one before stays until the next has come: nothing flickers while somebody types. */
function Pages({ address, width, light }: { readonly address: string; readonly width: string; readonly light: string }) {
  const [ready, setReady] = useState(address);
  const frames = useRef<HTMLDivElement>(null);
  const shown = ready === address ? [address] : [ready, address];
  return (
    <div className={`frames ${width}-frame`} ref={frames}>
      {shown.map((each) => (
        <iframe
          key={each}
          title="Aperçu de la page"
          src={each}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          style={{ colorScheme: light }}
          className={each === ready ? 'frame' : 'coming-frame'}
          aria-hidden={each === ready ? undefined : true}
          tabIndex={each === ready ? undefined : -1}
          onLoad={() => setReady(each)}
        />
      ))}
    </div>
  );
}

function Choices<K extends string>({
  legend,
  choices,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly choices: Readonly<Record<K, string>>;
  readonly chosen: K;
  readonly onChoose: (choice: K) => void;
}) {
  const names = Object.keys(choices).filter((name): name is K => name in choices);
  return (
    <fieldset className="choices">
      <legend className="unseen">{legend}</legend>
      {names.map((name) => (
        <button key={name} type="button" className="quiet" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {choices[name]}
        </button>
      ))}
    </fieldset>
  );
}
