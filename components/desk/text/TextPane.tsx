import type { StateCommand } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '@/lib/content/problem';
import { insertNote, insertTable, pullQuote, toggleHeading, toggleList, toggleQuote } from './blocks';
import { goTo, showProblems } from './diagnostics';
import { toggleMark } from './marks';
import { openEditor, replaceText } from './openEditor';
import type { TakePictures } from '../writing/useTaking';
import { TextDialogs, type TextAsking } from './TextDialogs';
import { Toolbar, type Tool } from './Toolbar';

/** A place of the file that somebody wants to see; another object each time. */
export interface Target {
  /** 1-based, of the file. */
  readonly line: number;
  readonly column: number;
}

interface TextPaneProps {
  readonly text: string;
  /** Another number when the text is another than what was typed here. */
  readonly revision: number;
  readonly language: string;
  readonly problems: readonly Problem[];
  /** The file's line at which the text starts, 1-based. */
  readonly firstLine: number;
  readonly target: Target | undefined;
  readonly onText: (text: string) => void;
  readonly onSubhead: (subhead: string | undefined) => void;
  readonly takePictures: TakePictures;
}

/** The text with its tools. */
export function TextPane({ text, revision, language, problems, firstLine, target, onText, onSubhead, takePictures }: TextPaneProps) {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const [asking, setAsking] = useState<TextAsking>();
  const events = useRef({ onText, onSubhead });
  const first = useRef(text);
  useEffect(() => {
    events.current = { onText, onSubhead };
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const opened = openEditor(place.current, first.current, 'Texte', language, {
      onText: (typed) => events.current.onText(typed),
      onSubhead: (subhead) => events.current.onSubhead(subhead),
      onPictures: (pasted) => setAsking({ for: 'pictures', pasted }),
      onLink: () => setAsking({ for: 'link' }),
      onInnerLink: () => setAsking({ for: 'innerLink' }),
      onToolbar: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    });
    setView(opened);
    return () => opened.destroy();
  }, [language]);
  const latest = useRef(text);
  // The editor opens with the text: what is typed before this page has drawn itself again must not be taken back.
  const shown = useRef(revision);
  useEffect(() => {
    latest.current = text;
  });
  useEffect(() => {
    if (view === undefined || revision === shown.current) return;
    shown.current = revision;
    replaceText(view, latest.current);
  }, [view, revision]);
  useEffect(() => {
    if (view) view.dispatch(showProblems(view.state, problems, firstLine));
  }, [view, problems, firstLine]);

  const startsAt = useRef(firstLine);
  useEffect(() => {
    startsAt.current = firstLine;
  });
  useEffect(() => {
    if (view === undefined || target === undefined) return;
    view.dispatch(goTo(view.state, target.line - startsAt.current + 1, target.column));
    view.focus();
  }, [view, target]);

  const run = (command: StateCommand): void => {
    if (view === undefined) return;
    command(view);
    view.focus();
  };
  const tool = (label: string, command: StateCommand, keys?: string): Tool => ({
    label,
    use: () => run(command),
    ...(keys !== undefined && { keys }),
  });
  const asks = (label: string, wanted: TextAsking, keys?: string): Tool => ({
    label,
    use: () => setAsking(wanted),
    ...(keys !== undefined && { keys }),
  });
  const answered = (command: StateCommand): void => {
    setAsking(undefined);
    // The dialog gives the focus back to what had it; the text has it then.
    requestAnimationFrame(() => run(command));
  };
  const close = (): void => {
    setAsking(undefined);
    requestAnimationFrame(() => view?.focus());
  };
  return (
    <section className="text-pane" aria-label="Texte de l’article">
      <Toolbar
        place={toolbar}
        onLeave={() => view?.focus()}
        tools={[
          tool('Intertitre', toggleHeading, 'Control+Shift+H'),
          tool('Gras', toggleMark('**'), 'Control+B'),
          tool('Italique', toggleMark('_'), 'Control+I'),
          tool('Citation', toggleQuote, 'Control+Shift+U'),
          tool('Exergue', pullQuote, 'Control+Shift+E'),
          tool('Liste', toggleList, 'Control+Shift+L'),
          tool('Note', insertNote, 'Control+Shift+F'),
          asks('Lien', { for: 'link' }, 'Control+K'),
          asks('Lien interne', { for: 'innerLink' }, 'Control+Shift+K'),
          tool('Tableau', insertTable),
          asks('Langue', { for: 'language' }),
          asks('Photo', { for: 'pictures', pasted: { given: [] } }),
        ]}
      />
      <div className="manuscript" ref={place} />
      {asking && <TextDialogs {...{ asking, takePictures }} onAnswer={answered} onClose={close} />}
    </section>
  );
}
