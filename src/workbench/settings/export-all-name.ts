/** The extension's name and the day: files of several exports sort by age. */
export function exportAllName(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `clientele-${day}.jsonl`;
}
