/** Classes by which Amazon's own style sheet hides things (seen 2026-11), and the usual ones: saved markup has no styles. */
const HIDING = ['aok-hidden', 'a-hidden', 'hidden', 'is-hidden', 'hide', 'd-none'];

/** Whether the element is shown, as far as the markup tells and, where there is a layout, as the browser says. */
export function visible(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = (at.getAttribute('style') ?? '').replace(/\s/g, '').toLowerCase();
    if (at.hasAttribute('hidden') || at.getAttribute('aria-hidden') === 'true') return false;
    if (style.includes('display:none') || style.includes('visibility:hidden')) return false;
    if (HIDING.some((name) => at?.classList.contains(name))) return false;
  }
  const shown = element.ownerDocument.defaultView && 'checkVisibility' in element;
  return shown ? element.checkVisibility({ visibilityProperty: true }) : true;
}
