const ACROSS_PX = 56;
const DOWN_PX = 28;

/** Whether an element itself says something at the place where it stands; a box around others, or a bar's empty end, does not. */
const speaks = (element: Element) =>
  /^(input|select|textarea|output)$/.test(element.localName) ||
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');

/** Whether something of the page that could be pointed at lies under our dock: a drawer at the window's edge, or a narrow window's page. */
export function isCoveredBy(docks: readonly Element[]): boolean {
  return docks.some((dock) => {
    const { left, top, right, bottom, width } = dock.getBoundingClientRect();
    if (width < ACROSS_PX) return false;
    for (let y = top + DOWN_PX / 2; y < bottom; y += DOWN_PX) {
      for (let x = left + ACROSS_PX / 4; x < right; x += ACROSS_PX) {
        const [below] = document.elementsFromPoint(x, y).filter((element) => !docks.includes(element));
        if (below && speaks(below)) return true;
      }
    }
    return false;
  });
}
