import { type TierListColumn, tierListColumns } from '../../services/protocol/workbench-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { Dropdown } from '../../ui/parts/dropdown.tsx';
import { withColumn } from './shown-columns.ts';

interface Props {
  readonly shown: readonly TierListColumn[];
  readonly onChange: (columns: readonly TierListColumn[]) => void;
}

export function ColumnPicker({ shown, onChange }: Props) {
  const words = useWords(customersWords);
  return (
    <Dropdown title={words.columns} icon="columns" label={words.columnsText} side="right">
      {tierListColumns.map((column) => (
        <label key={column} class="check">
          <input
            type="checkbox"
            checked={shown.includes(column)}
            disabled={column === 'name'}
            onChange={(event) => onChange(withColumn(shown, column, event.currentTarget.checked))}
          />
          {words.column[column]}
        </label>
      ))}
    </Dropdown>
  );
}
