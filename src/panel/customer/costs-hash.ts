/** Where in the workbench the costs of a shop are entered. */
export function costsHash(marketplace: string, shop: string): string {
  return `#/settings?${new URLSearchParams({ costs: `${marketplace}/${shop}` })}`;
}
