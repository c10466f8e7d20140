import type { ModelView } from '../../services/protocol/model-view.ts';
import { useFormat, useWords } from '../i18n/locale.tsx';
import { modelWords } from '../i18n/words.ts';
import { Icon } from '../icons.tsx';
import { publishedName } from '../published-name.ts';

/** What a forecast is made of: how many models in a word, each of them with its share on demand. */
export function ModelNames({ model }: { readonly model: ModelView }) {
  const words = useWords(modelWords);
  const format = useFormat();
  const [only, ...others] = model.purchase;
  return (
    <details class="model-names">
      <summary>
        {only !== undefined && others.length === 0
          ? words.purchase[only.name]
          : words.mixture(model.purchase.length, format.number(model.purchase.length))}
        <Icon name="down" />
      </summary>
      <ul>
        {model.purchase.map((member) => (
          <li key={`${member.name}-${member.phases}`}>
            {words.purchase[member.name]}{' '}
            <span class="faint nowrap">
              {[publishedName(member), others.length > 0 ? format.percent(member.weight) : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
        <li>
          {words.amounts}: {words.spend[model.spend]}
        </li>
      </ul>
    </details>
  );
}
