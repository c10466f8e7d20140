/**
 * Marks that macros of help desks and mail tools leave behind: {name}, {{ticket.customer}}, [[name]], %name%, <%= name %>.
 * A lone brace counts too: half a mark is as embarrassing as a whole one, and buyers are not sent braces.
 */
const MARK = /\{+[^{}\n]{0,40}\}*|\}|\[\[[^\]\n]{0,40}\]*|\]\]|%[A-Za-z_][\w.]{0,40}%|<%|%>/;

/** The first unfilled placeholder in a text, or null. */
export function findPlaceholder(text: string): string | null {
  return MARK.exec(text)?.[0] ?? null;
}
