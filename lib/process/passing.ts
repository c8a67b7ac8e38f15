import { renderStorage } from './renderStorage';

interface Note {
  passing: boolean;
}

const notes = renderStorage<Note>('passing');

/** Notes that the page being rendered says what will be otherwise in a moment, such as that something is under way. */
export function notePassing(): void {
  const note = notes.getStore();
  if (note) note.passing = true;
}

/** Runs `render` and answers whether what it made is passing, so that nobody may keep it. */
export async function notingPassing<T>(render: () => Promise<T>): Promise<{ readonly made: T; readonly passing: boolean }> {
  const note: Note = { passing: false };
  const made = await notes.run(note, render);
  return { made, passing: note.passing };
}
