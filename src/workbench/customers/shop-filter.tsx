import type { ShopView } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { Dropdown } from '../../ui/parts/dropdown.tsx';

interface Props {
  readonly shops: readonly ShopView[];
  /** Ids of the chosen shops; none means all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function ShopFilter({ shops, chosen, onChange }: Props) {
  const words = useWords(customersWords);
  const format = useFormat();
  const title = chosen.length === 0 ? words.allShops : words.shopsChosen(chosen.length, format.number(chosen.length));
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Dropdown title={title} icon={null} label={words.shops} side="left">
      {shops.map((shop) => (
        <label key={shop.id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(shop.id)}
            onChange={(event) => toggle(shop.id, event.currentTarget.checked)}
          />
          <span class="grow">
            {shop.marketplace.name} <span class="muted">{shop.shop}</span>
          </span>
          <span class="faint">{format.number(shop.customers)}</span>
        </label>
      ))}
    </Dropdown>
  );
}
