interface Props {
  readonly label: string;
  readonly shops: readonly {
    readonly id: string;
    readonly marketplace: { readonly name: string };
    readonly shop: string;
  }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One shop of several. */
export function ShopPicker({ label, shops, chosen, onChoose }: Props) {
  return (
    <label class="row shop-picker small">
      <span class="field-label">{label}</span>
      <select class="input" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {shops.map(({ id, marketplace, shop }) => (
          <option key={id} value={id}>
            {marketplace.name} · {shop}
          </option>
        ))}
      </select>
    </label>
  );
}
