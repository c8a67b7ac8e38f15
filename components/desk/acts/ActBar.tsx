import type { Opened } from '@/lib/desk/protocol';
import { ACT_WORDS, STATE_WORDS } from '../words';
import { MoreActs } from './MoreActs';
import { availableActs, type NamedAct } from './availableActs';

/** How a file stands, and what can be done with it. */
export function ActBar({
  opened,
  isChanged,
  isBusy,
  canReview,
  onSave,
  onAct,
  onHistory,
  onReview,
}: {
  readonly opened: Opened;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly canReview: boolean;
  readonly onSave: () => void;
  readonly onAct: (act: NamedAct) => void;
  readonly onHistory: () => void;
  readonly onReview: () => void;
}) {
  const [likely, ...others] = availableActs(opened);
  const isNew = opened.version === '';
  // One filled button: what makes a text public, or keeps what was changed in one that is.
  const isPublic = likely === undefined || likely === 'update';
  return (
    <div className="act-bar">
      <p className="standing">
        <span className={`state ${opened.state}-state`}>{STATE_WORDS[opened.state]}</span>
        <span className="quiet-words">{isNew ? 'pas encore enregistré' : isChanged ? 'modifié, pas enregistré' : 'enregistré'}</span>
      </p>
      <button
        type="button"
        aria-keyshortcuts="Control+S"
        title="Enregistrer (Ctrl + S)"
        className={isPublic ? 'main-button' : undefined}
        disabled={isBusy || !isChanged}
        onClick={onSave}
      >
        Enregistrer
      </button>
      {likely !== undefined && (
        <button type="button" className={isPublic ? undefined : 'main-button'} disabled={isBusy} onClick={() => onAct(likely)}>
          {ACT_WORDS[likely].label}
        </button>
      )}
      <MoreActs
        acts={[
          ...others.map((act) => ({ label: ACT_WORDS[act].label, use: () => onAct(act) })),
          ...(isNew ? [] : [{ label: 'Histoire du texte', use: onHistory }]),
          ...(isNew || !canReview ? [] : [{ label: 'Lien de relecture', use: onReview }]),
        ]}
        isBusy={isBusy}
      />
    </div>
  );
}
