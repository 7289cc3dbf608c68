import type { MessageShown } from "../shown.ts";

/** A list of messages that is redrawn only where it changed, so that the keyboard and open details stay where they are. */
export interface Conversation {
  /** @param scene who looks where: another one starts from scratch */
  show(scene: string, channel: string, messages: readonly MessageShown[]): void;
}

interface Drawn {
  readonly version: string;
  readonly element: HTMLElement;
}

/** Pixels from the end within which a person counts as reading the newest. */
const NEAR_END = 120;

export function createConversation(deps: {
  readonly list: HTMLElement;
  readonly scroller: HTMLElement;
  readonly draw: (channel: string, message: MessageShown) => HTMLElement;
  readonly focusElsewhere: () => void;
}): Conversation {
  const { list, scroller, draw, focusElsewhere } = deps;
  let drawn = new Map<string, Drawn>();
  let shown = "";
  const end = followEnd(scroller);

  const drawOnce = (channel: string, message: MessageShown): Drawn => {
    const version = JSON.stringify(message);
    const before = drawn.get(message.ts);
    return before?.version === version ? before : { version, element: draw(channel, message) };
  };

  return {
    show(scene, channel, messages) {
      if (scene !== shown) {
        drawn = new Map();
        end.goThere();
      }
      shown = scene;
      const held = [...drawn].find(([, { element }]) => element.contains(document.activeElement))?.[0];
      const next = new Map(messages.map((message) => [message.ts, drawOnce(channel, message)]));
      const changed = replaceChanged(list, drawn, next);
      drawn = next;
      if (held !== undefined && changed.has(held)) refocus(next.get(held)?.element, focusElsewhere);
      end.stay();
    },
  };
}

/** Whoever reads the newest stays there when more comes or less room is left; whoever reads further up is left alone. */
function followEnd(scroller: HTMLElement): { goThere(): void; stay(): void } {
  let atEnd = true;
  const stay = () => {
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  };
  const goThere = () => {
    atEnd = true;
    stay();
  };
  scroller.addEventListener("scroll", () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
  });
  new ResizeObserver(stay).observe(scroller);
  return { goThere, stay };
}

/** The keyboard stays at a message that was redrawn. */
function refocus(element: HTMLElement | undefined, focusElsewhere: () => void): void {
  if (element) element.focus();
  else focusElsewhere();
}

/** Brings the list up to date without touching what stayed the same; says what did not. */
function replaceChanged(
  list: HTMLElement,
  before: ReadonlyMap<string, Drawn>,
  after: ReadonlyMap<string, Drawn>,
): ReadonlySet<string> {
  const kept = new Set([...after.values()].map(({ element }) => element));
  const changed = new Set([...before].filter(([, { element }]) => !kept.has(element)).map(([ts]) => ts));
  for (const child of [...list.children]) if (!kept.has(child as HTMLElement)) child.remove();
  let at: Element | null = list.firstElementChild;
  for (const element of kept) {
    if (element === at) at = at.nextElementSibling;
    else list.insertBefore(element, at);
  }
  return changed;
}
