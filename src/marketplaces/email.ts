/** One e-mail address in the form that is compared: lower case; null when the text is none. */
export function email(text: string | null | undefined): string | null {
  const address = text?.trim().toLowerCase() ?? '';
  return /^[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.[^\s@<>"',;:().]{2,}$/.test(address) ? address : null;
}

/** The address of a mailto link. */
export function mailto(link: Element): string | null {
  const [, address] = /^mailto:([^?]*)/i.exec(link.getAttribute('href') ?? '') ?? [];
  return email(address?.replaceAll('%40', '@'));
}
