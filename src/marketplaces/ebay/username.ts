import type { Identity } from '../../orders/identity.ts';

/** An eBay username as text found on a page, or null when it cannot be one. Usernames are compared without case. */
export function username(text: string | null | undefined): string | null {
  const name = text?.trim().toLowerCase() ?? '';
  return /^[^\s@<>"'()/?&#]{1,64}$/.test(name) ? name : null;
}

/** The username in a feedback link's query; null for any other link. */
export function feedbackUsername(target: URL | null): string | null {
  return target?.pathname.includes('/fdbk/feedback_profile/') ? username(target.searchParams.get('q')) : null;
}

/** Medium: the buyer may change it, and the old one answers for 30 days only. */
export function buyer(key: string): Identity {
  return { key, kind: 'username', strength: 'medium' };
}
