import type { Answer } from '@/lib/desk/protocol';

type SharedProps = Extract<Answer<'preview'>, { outcome: 'done' }>['shared'];

/** What a search engine and a social network will show of the page. */
export function Shared({ title, address, description, image }: SharedProps) {
  return (
    <div className="shared">
      <h3>Dans un moteur de recherche</h3>
      <div className="engine-result">
        <p className="quiet-words">{address}</p>
        <p className="engine-title">{title}</p>
        <p>{description}</p>
      </div>
      <h3>Sur un réseau social</h3>
      <div className="social-card">
        {image !== undefined && <img src={image} alt="" loading="lazy" />}
        <p className="engine-title">{title}</p>
        <p>{description}</p>
      </div>
    </div>
  );
}
