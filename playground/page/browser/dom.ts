type Value = string | number | boolean | undefined | ((event: Event) => void);

/** Something to put into an element; a string becomes a text node and is never read as HTML. */
export type Child = Node | string | undefined | false;

/**
 * An element with attributes and children. A function is a listener for the event of that name; `true` sets an empty
 * attribute, `false` and nothing leave it out.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...present(children));
  return element;
}

const present = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child) => child !== undefined && child !== false);

/** The element of the page with this id; the page's HTML has it. */
export function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return element;
}

let made = 0;

/** An id that no other element has. */
export function freshId(): string {
  made += 1;
  return `made-${made}`;
}
