/** A page as adapters see it: the document, its address, and the few questions that they may ask. Reads only. */
export class Page {
  readonly document: Document;
  readonly url: URL;

  constructor(document: Document, url: URL) {
    this.document = document;
    this.url = url;
  }

  has(selector: string): boolean {
    return this.document.querySelector(selector) !== null;
  }

  first(selector: string): Element | null {
    return this.document.querySelector(selector);
  }

  all(selector: string): Element[] {
    return [...this.document.querySelectorAll(selector)];
  }

  /** Text of the first match with white space folded, or null when there is none or it is empty. */
  text(selector: string): string | null {
    return textOf(this.first(selector));
  }

  /** Texts of the page's inline scripts that contain the word. A content script reads the text: page variables are hidden. */
  scripts(word: string): string[] {
    return this.all('script')
      .map((script) => script.textContent ?? '')
      .filter((text) => text.includes(word));
  }
}

/** An element's text with white space folded, or null. */
export function textOf(element: Element | null | undefined): string | null {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim();
  return text ? text : null;
}

/**
 * The element's pieces of text, one a text node, folded and without empty ones. For ids: in `textContent` the texts of two
 * neighbours run into one word.
 */
export function textsOf(element: Element): string[] {
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 1) return textsOf(node as Element);
    const text = node.nodeType === 3 ? (node.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
    return text === '' ? [] : [text];
  });
}

/** A link's target, resolved against the page's address; null when it has none or the target is no address. */
export function targetOf(link: Element, page: Page): URL | null {
  const href = link.getAttribute('href');
  return href === null ? null : URL.parse(href, page.url.href);
}
