/** 12-34567-89012, standing alone or inside an element's id. */
export const ORDER_ID = /(?<!\d)\d{2}-\d{5}-\d{5}(?!\d)/;

/** The order that a link of Seller Hub leads to. */
export function orderInLink(target: URL | null): string | null {
  const id = target?.searchParams.get('orderid') ?? target?.searchParams.get('orderId') ?? null;
  return id !== null && /^\d{2}-\d{5}-\d{5}$/.test(id) ? id : null;
}
