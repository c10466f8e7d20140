import { aliasIn } from './alias.ts';

/** The masked e-mail that a report's cell holds; a buyer's real address is none. */
export function aliasKey(cell: string): string | null {
  if (cell === '') return null;
  const found = aliasIn([cell]);
  return found.says === 'one' ? found.value : null;
}
