export interface ShopPlace {
  readonly marketplace: string;
  readonly shop: string;
}
