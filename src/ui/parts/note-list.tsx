import { useFormat, useWords } from '../i18n/locale.tsx';
import { noteWords } from '../i18n/words.ts';
import { Icon } from '../icons.tsx';
import { type NoteLike, noteSentence } from '../note-sentence.ts';

/** What cannot be said yet and why, one sentence each; two notes that read the same are shown once. */
export function NoteList({ notes }: { readonly notes: readonly NoteLike[] }) {
  const words = useWords(noteWords);
  const format = useFormat();
  const sentences = [...new Set(notes.map((note) => noteSentence(note, words, format)))];
  if (sentences.length === 0) return null;
  return (
    <ul class="notes">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Icon name="info" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
