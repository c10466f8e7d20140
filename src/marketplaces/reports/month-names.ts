/** Month names of the reports' languages: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish (2026-11). */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari', 'styczen', 'stycznia'],
  ['february', 'februar', 'feber', 'fevrier', 'febrero', 'febbraio', 'fevereiro', 'februari', 'luty', 'lutego'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'marzec', 'marca', 'mrz', 'mrt'],
  ['april', 'avril', 'abril', 'aprile', 'kwiecien', 'kwietnia'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'maj', 'maja'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'czerwiec', 'czerwca'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'lipiec', 'lipca'],
  ['august', 'aout', 'agosto', 'augustus', 'sierpien', 'sierpnia'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'wrzesien', 'wrzesnia'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'pazdziernik', 'pazdziernika'],
  ['november', 'novembre', 'noviembre', 'novembro', 'listopad', 'listopada'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dicembre', 'dezembro', 'grudzien', 'grudnia'],
];

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every beginning of a name, three letters at least, to its month; 0 for beginnings of several months (French "jui"). */
const MONTHS: ReadonlyMap<string, number> = (() => {
  const months = new Map<string, number>();
  for (const [index, names] of NAMES.entries()) {
    for (const name of names.map(plain)) {
      for (let length = Math.min(3, name.length); length <= name.length; length += 1) {
        const beginning = name.slice(0, length);
        const known = months.get(beginning);
        months.set(beginning, known === undefined || known === index + 1 ? index + 1 : 0);
      }
    }
  }
  return months;
})();

/** 1 to 12, or null when the word is no month's name or beginning of one. */
export function monthOfName(word: string): number | null {
  return MONTHS.get(plain(word)) || null;
}
