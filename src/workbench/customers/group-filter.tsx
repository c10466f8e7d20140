import { type CustomerGroup, customerGroups } from '../../services/protocol/portfolio.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';

interface Props {
  readonly chosen: CustomerGroup | null;
  readonly onChange: (chosen: CustomerGroup | null) => void;
}

/** The lists of the portfolio. */
export function GroupFilter({ chosen, onChange }: Props) {
  const words = useWords(portfolioWords);
  return (
    <select
      class="input filter-select"
      aria-label={words.list}
      value={chosen ?? 'any'}
      onChange={({ currentTarget }) => onChange(customerGroups.find((each) => each === currentTarget.value) ?? null)}
    >
      <option value="any">{words.anyList}</option>
      {customerGroups.map((each) => (
        <option key={each} value={each}>
          {words.groups[each]}
        </option>
      ))}
    </select>
  );
}
