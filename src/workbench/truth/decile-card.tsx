import type { ForecastGroup } from '../../services/protocol/truth-view.ts';
import { DecileChart } from '../../ui/charts/decile-chart.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { truthWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { counted } from './counted.ts';

/** Forecast against outcome by groups of customers: a picture, and the same as a table to read and to copy. */
export function DecileCard({ groups }: { readonly groups: readonly ForecastGroup[] }) {
  const words = useWords(truthWords);
  const format = useFormat();
  const shown = groups.map((group, at) => ({
    name: format.number(at + 1),
    customers: counted(group.customers, format),
    came: counted(group.happened, format),
    forecast: counted(group.forecast, format),
    rule: counted(group.rule, format),
    group,
  }));
  return (
    <section class="card" aria-labelledby="truth-groups">
      <div>
        <h2 id="truth-groups" class="section-title">
          {words.groups}
        </h2>
        <p class="small muted">{words.groupsText}</p>
      </div>
      <ul class="truth-legend small" aria-hidden="true">
        <li>
          <span class="key key-came" />
          {words.mark.came}
        </li>
        <li>
          <span class="key key-forecast" />
          {words.mark.forecast}
        </li>
        <li>
          <span class="key key-rule" />
          {words.mark.rule}
        </li>
      </ul>
      <DecileChart
        groups={shown.map(({ name, came, forecast, rule, group }) => ({
          ...group,
          name,
          said: `${words.group} ${name}: ${words.mark.came} ${came}, ${words.mark.forecast} ${forecast}, ${words.mark.rule} ${rule}`,
        }))}
        shown={(value) => counted(value, format)}
      />
      <details class="truth-more">
        <summary class="small">
          {words.asTable}
          <Icon name="down" />
        </summary>
        <table class="truth-table">
          <caption class="unseen">{words.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              {[words.groupSize, words.forecast, words.came, words.rule].map((heading) => (
                <th key={heading} scope="col" class="number">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, customers, forecast, came, rule }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="number">{customers}</td>
                <td class="number">{forecast}</td>
                <td class="number">{came}</td>
                <td class="number">{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
