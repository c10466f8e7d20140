import type { ContestView } from '../../services/protocol/truth-view.ts';
import type { Format } from '../../ui/i18n/format.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { modelWords, truthWords } from '../../ui/i18n/words.ts';
import { publishedName } from '../../ui/published-name.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly published: string | null;
  readonly share: string;
  readonly behind: string;
  readonly entry: ContestView['chosen'];
  readonly kind: 'chosen' | 'part' | 'lost' | 'rule';
}

/** The mixture in use first, then the models by their share, then the rules that need no model. */
export function ContestTable({ contest }: { readonly contest: ContestView }) {
  const words = useWords(truthWords);
  const models = useWords(modelWords);
  const format = useFormat();
  const rows: Row[] = [
    {
      key: 'chosen',
      name: words.together,
      published: null,
      share: format.percent(1),
      behind: '',
      entry: contest.chosen,
      kind: 'chosen',
    },
    ...contest.models.map(
      (model): Row => ({
        key: `${model.name}-${model.phases}`,
        name: models.purchase[model.name],
        published: publishedName(model),
        share: model.weight > 0 ? format.percent(model.weight) : words.lost,
        behind: model.behind > 0 ? format.percent(model.behind, 1) : words.best,
        entry: model,
        kind: model.weight > 0 ? 'part' : 'lost',
      }),
    ),
    ...contest.rules.map(
      (rule): Row => ({
        key: rule.rule,
        name: words.rules[rule.rule],
        published: null,
        share: '',
        behind: '',
        entry: rule,
        kind: 'rule',
      }),
    ),
  ];
  return (
    <table class="truth-table stacked-table contest-table">
      <caption class="unseen">{words.compareWays}</caption>
      <thead>
        <tr>
          <th scope="col">{words.way}</th>
          <th scope="col" class="number">
            {words.share}
          </th>
          <th scope="col" class="number">
            {words.behind}
          </th>
          <th scope="col" class="number">
            {words.offBy}
          </th>
          <th scope="col" class="number">
            {words.ranking}
          </th>
          <th scope="col" class="number">
            {words.topHit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} class={`contest-${row.kind}`}>
            <th scope="row">
              {row.name} {row.published !== null && <span class="faint nowrap">{row.published}</span>}
            </th>
            <td class="number" data-label={words.share}>
              {row.share}
            </td>
            <td class="number" data-label={words.behind}>
              {row.behind}
            </td>
            <Measures entry={row.entry} words={words} format={format} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MeasuresProps {
  readonly entry: ContestView['chosen'];
  readonly words: (typeof truthWords)['en'];
  readonly format: Format;
}

function Measures({ entry, words, format }: MeasuresProps) {
  return (
    <>
      <td class="number" data-label={words.offBy}>
        {entry.mae === null ? <span class="faint">{words.notMeasurable}</span> : format.fixed(entry.mae, 3)}
      </td>
      <td class="number" data-label={words.ranking}>
        {format.fixed(entry.ranking, 2)}
      </td>
      <td class="number" data-label={words.topHit}>
        {format.percent(entry.topHit)}
      </td>
    </>
  );
}
