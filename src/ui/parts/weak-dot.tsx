import { useWords } from '../i18n/locale.tsx';
import { commonWords } from '../i18n/words.ts';

/** Marks a buyer key that several people may share. */
export function WeakDot() {
  const label = useWords(commonWords).weakDot;
  return <span class="weak-dot" role="img" aria-label={label} title={label} />;
}
