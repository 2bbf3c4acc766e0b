type Child = Node | string | null | undefined | false;

interface Props {
  class?: string;
  text?: string;
  attrs?: Readonly<Record<string, string | undefined>>;
  onClick?: (event: MouseEvent) => void;
}

/** Makes an element by DOM methods alone: the page forbids turning strings into markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  decorate(node, props, children);
  return node;
}

/** The same for the platform's own element names, such as `records-lwc-highlights-panel`. */
export function custom(tag: string, props: Props = {}, ...children: readonly Child[]): HTMLElement {
  const node = document.createElement(tag);
  decorate(node, props, children);
  return node;
}

function decorate(node: HTMLElement, props: Props, children: readonly Child[]): void {
  if (props.class) node.className = props.class;
  if (props.text !== undefined) node.textContent = props.text;
  for (const [name, value] of Object.entries(props.attrs ?? {})) if (value !== undefined) node.setAttribute(name, value);
  if (props.onClick) node.addEventListener('click', props.onClick as EventListener);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
}
