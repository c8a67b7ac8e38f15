import { useState } from 'react';
import type { Answer, Ask, Opened } from '@/lib/desk/protocol';
import { ask, saysOf } from '../ask';
import { FormDialog } from '../FormDialog';
import { Question } from '../Question';
import { keep } from '../keeping';

type NewKind = Ask<'create'>['kind'];

const NEW_WORDS: Readonly<Record<NewKind, { readonly label: string; readonly title: string }>> = {
  article: { label: 'Un article', title: 'Titre' },
  page: { label: 'Une page', title: 'Titre' },
  dossier: { label: 'Un dossier', title: 'Titre' },
  letter: { label: 'Une lettre', title: 'Objet' },
  author: { label: 'Un auteur', title: 'Nom, comme il signe' },
};
const KINDS: readonly NewKind[] = ['article', 'page', 'dossier', 'letter', 'author'];

/** Begins a text: it is kept in this browser until it is saved. */
export function NewDialog({
  sections,
  onBegun,
  onClose,
}: Pick<Answer<'session'>, 'sections'> & {
  readonly onBegun: (opened: Opened) => void;
  readonly onClose: () => void;
}) {
  const [kind, setKind] = useState<NewKind>('article');
  const [title, setTitle] = useState('');
  const [section, setSection] = useState(sections[0]?.id ?? '');
  const [says, setSays] = useState('');
  const begin = async (): Promise<void> => {
    try {
      const answer = await ask.create({ kind, title: title.trim(), ...(kind === 'article' && { section }) });
      if (answer.outcome === 'refused') {
        setSays(answer.says);
        return;
      }
      const { file, version, text } = answer.opened;
      keep({ file, version, text, at: Date.now() });
      onBegun(answer.opened);
    } catch (error) {
      setSays(saysOf(error));
    }
  };
  return (
    <FormDialog title="Nouveau texte" does="Commencer" onAnswer={() => void begin()} onClose={onClose}>
      <Question label="Quoi">
        {(ids) => (
          <select
            {...ids}
            value={kind}
            onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'article')}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {NEW_WORDS[each].label}
              </option>
            ))}
          </select>
        )}
      </Question>
      <Question label={NEW_WORDS[kind].title}>
        {(ids) => <input {...ids} required data-first value={title} onChange={(event) => setTitle(event.currentTarget.value)} />}
      </Question>
      {kind === 'article' && (
        <Question label="Rubrique">
          {(ids) => (
            <select {...ids} value={section} onChange={(event) => setSection(event.currentTarget.value)}>
              {sections.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.label}
                </option>
              ))}
            </select>
          )}
        </Question>
      )}
      <p role="alert">{says}</p>
    </FormDialog>
  );
}
