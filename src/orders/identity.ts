declare const customerKeyBrand: unique symbol;

/** What a buyer key is, which decides how far it can be trusted; see docs/architecture.md. */
export type IdentityKind = 'id' | 'alias-email' | 'username' | 'email' | 'masked';

/** strong: one person for good; medium: one person, may change; weak: several people may share it. */
export type Strength = 'strong' | 'medium' | 'weak';

/** How one marketplace names a buyer inside one shop. Keys are strings always: some ids exceed 2^53. */
export interface Identity {
  readonly key: string;
  readonly kind: IdentityKind;
  readonly strength: Strength;
}

/** A customer of one shop on one marketplace: the identity under which the customer was first seen. */
export type CustomerKey = string & { readonly [customerKeyBrand]: true };

/** Identities are compared inside one shop only, so the shop is part of the key. */
export function customerKey(marketplace: string, shop: string, identity: Identity): CustomerKey {
  return [marketplace, shop, identity.kind, identity.key].map(encodeURIComponent).join('/') as CustomerKey;
}

/** The parts of a customer key, or null when the text is none. */
export function parseCustomerKey(
  text: string,
): { marketplace: string; shop: string; kind: string; key: string } | null {
  const [marketplace, shop, kind, key, ...rest] = text.split('/').map(decodeURIComponent);
  if (marketplace === undefined || shop === undefined || kind === undefined || key === undefined || rest.length > 0)
    return null;
  return { marketplace, shop, kind, key };
}
