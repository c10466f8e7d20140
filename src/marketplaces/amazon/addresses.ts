/** 3-7-7 digits, the whole text. */
export const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/;

/** Seller Central in every region: sellercentral.amazon.co.uk, sellercentral-europe.amazon.com. */
export function isSellerCentral({ hostname }: URL): boolean {
  return /^sellercentral(?:-[a-z]+)?\.amazon\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(hostname);
}

/** The order whose detail page the address is. */
export function orderAt(url: URL | null): string | null {
  return /^\/orders-v3\/order\/(\d{3}-\d{7}-\d{7})\/?$/.exec(url?.pathname ?? '')?.[1] ?? null;
}

/** The list in all its forms: /orders-v3, /orders-v3/mfn/unshipped, /orders-v3/ref=xx_myo_dnav_xx. */
export function isOrderList({ pathname }: URL): boolean {
  return /^\/orders-v3(?:\/(?!order\/)|$)/.test(pathname);
}
