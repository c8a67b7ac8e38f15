import { differences, type ComparedLine } from './differences';

/** Two texts beside each other; what one has alone is marked. */
export function SideBySide({
  one,
  other,
}: {
  readonly one: { readonly title: string; readonly text: string };
  readonly other: { readonly title: string; readonly text: string };
}) {
  const [ours, theirs] = differences(one.text, other.text);
  return (
    <div className="side-by-side">
      <Side title={one.title} lines={ours} />
      <Side title={other.title} lines={theirs} />
    </div>
  );
}

function Side({ title, lines }: { readonly title: string; readonly lines: readonly ComparedLine[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <div className="version" tabIndex={0} role="group" aria-label={title}>
        {lines.map(({ text, isOwn }, index) => (
          <p key={index}>{isOwn && text !== '' ? <mark>{text}</mark> : text}</p>
        ))}
      </div>
    </section>
  );
}
