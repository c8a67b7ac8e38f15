import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '@/lib/content/problem';
import type { Answer, Opened } from '@/lib/desk/protocol';
import { bodyOf } from '@/lib/desk/text/body';
import { ask } from '../ask';
import { FormProvider, type FormContent } from '../form/FormContext';
import { Form } from '../form/Form';
import { asText } from '../form/values';
import { forget, keep } from '../keeping';
import { TextPane, type Target } from '../text/TextPane';
import { useAsked } from '../useAsked';
import { useMedia } from '../useMedia';
import { ActBar } from '../acts/ActBar';
import { Checked } from './Checked';
import { isYaml, type Copy } from './copy';
import { FoundNotice } from '../versions/FoundNotice';
import { LeaveDialog } from './LeaveDialog';
import { Outcome } from '../acts/Outcome';
import { Panes, type Pane } from './Panes';
import { Preview } from './Preview';
import { useActs } from '../acts/useActs';
import { useCopy } from './useCopy';
import { useLeaving, type Guard } from './useLeaving';
import { useSaveKey } from './useSaveKey';
import { useTaking } from './useTaking';
import { WritingDialogs, type Asking } from './WritingDialogs';

/** Checked anew once nothing is typed for this long, in ms. */
const PAUSE = 150;
/** Fields, text and preview have room beside each other. */
const ALL_PANES = '(min-width: 90rem)';
/** The text has room beside the fields or the preview. */
const TWO_PANES = '(min-width: 56rem)';

interface WritingProps {
  readonly first: Opened;
  /** Another window of this browser has it open, and has not saved. */
  readonly isElsewhere: boolean;
  readonly session: Answer<'session'>;
  readonly setGuard: (guard: Guard | undefined) => void;
  /** The file lies elsewhere now: it was renamed, or a picture has made a folder of it. */
  readonly onMoved: (file: string) => void;
}

/** A file: its fields, its text, what readers will see of it, and what can be done with it. */
export function Writing({ first, isElsewhere, session, setGuard, onMoved }: WritingProps) {
  const form = useMemo(() => session.forms[first.kind], [session, first.kind]);
  const inHand = useCopy(first, form);
  const { copy, text, isChanged, found } = inHand;
  const { opened, fields } = copy;
  const acts = useActs(inHand, form);
  const [leaving, setLeaving] = useLeaving(isChanged, setGuard);
  const [asking, setAsking] = useState<Asking | undefined>(found?.isOlder === true ? 'found' : undefined);
  const [pane, setPane] = useState<Pane>(isYaml(first) ? 'fields' : 'text');
  const [target, setTarget] = useState<Target>();
  const [subhead, setSubhead] = useState<string>();
  const hasTwo = useMedia(TWO_PANES);
  const hasAll = useMedia(ALL_PANES);
  const { answer: checked } = useAsked(`${opened.file}\n${text}`, PAUSE, (signal) => ask.check({ file: opened.file, text }, signal));
  const problems = checked?.problems ?? opened.problems;
  const save = (): void => void acts.act({ act: 'save' });
  useSaveKey(save, isChanged && !acts.isBusy);
  useTitle(`${titleOf(copy)} — ${session.paper}`);
  useEffect(() => {
    if (opened.file !== first.file) onMoved(opened.file);
  }, [opened.file, first.file, onMoved]);

  const takePictures = useTaking(inHand);
  const content: FormContent = { problems, takePictures, complete: async (what, typed) => (await ask.complete({ what, typed })).found };
  const dropFound = (): void => {
    forget(opened.file);
    inHand.replace(opened);
    inHand.forgetFound();
  };
  const goTo = ({ line, column }: Problem): void => {
    setPane('text');
    setTarget({ line, column });
  };
  const leave = (isForgotten: boolean): void => {
    if (isForgotten) forget(opened.file);
    else keep({ file: opened.file, version: opened.version, text, at: Date.now() });
    leaving?.();
  };
  return (
    <main className="writing">
      <h1>{titleOf(copy)}</h1>
      <ActBar
        {...{ opened, isChanged, isBusy: acts.isBusy, canReview: session.hasReviewLinks && opened.kind === 'article' }}
        onSave={save}
        onAct={setAsking}
        onHistory={() => setAsking('history')}
        onReview={() => setAsking('review')}
      />
      {found && !found.isOlder && <FoundNotice at={found.at} timeZone={session.timeZone} onKeep={inHand.forgetFound} onDrop={dropFound} />}
      {isElsewhere && (
        <p className="notice">Une autre fenêtre de ce navigateur a ce texte, et ne l’a pas enregistré : n’écrivez que dans une des deux.</p>
      )}
      {inHand.isUnkept && <p className="notice">Ce navigateur n’a plus de place pour garder ce que vous tapez : enregistrez souvent.</p>}
      <Outcome ended={acts.ended} />
      <Checked problems={problems} onText={goTo} />
      <Panes
        shown={hasTwo && pane === 'text' ? 'fields' : pane}
        onShow={setPane}
        fields={
          fields && (
            <FormProvider value={content}>
              <Form form={form} fields={fields} onChange={inHand.typeFields} />
            </FormProvider>
          )
        }
        text={
          !isYaml(opened) || fields === undefined ? (
            <TextPane
              text={copy.body}
              revision={copy.revision}
              language={asText(fields?.lang) || 'fr'}
              problems={problems}
              target={target}
              firstLine={fields === undefined ? 1 : bodyOf(text).line}
              onText={inHand.typeBody}
              onSubhead={setSubhead}
              takePictures={takePictures}
            />
          ) : undefined
        }
        preview={(hasAll || pane === 'preview') && <Preview file={opened.file} text={text} subhead={subhead} />}
      />
      <WritingDialogs {...{ asking, inHand, acts, session }} onClose={() => setAsking(undefined)} />
      {leaving && (
        <LeaveDialog
          isBusy={acts.isBusy}
          onSave={() => void acts.act({ act: 'save' }).then((isDone) => isDone && leaving())}
          onKeep={() => leave(false)}
          onDrop={() => leave(true)}
          onStay={() => setLeaving(undefined)}
        />
      )}
    </main>
  );
}

function titleOf({ fields, opened }: Copy): string {
  return [fields?.headline, fields?.title, fields?.name].map(asText).find((title) => title !== '') ?? opened.slug;
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
