import type { CommandShown } from "../shown.ts";
import { byId, el } from "./dom.ts";
import { commandIn, suggest } from "./suggestions.ts";

export interface Composer {
  /** Puts a text into the field, ready to be sent. */
  fill(text: string): void;
  focus(): void;
}

type Move = (at: number, length: number) => number;

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowUp: (at, length) => (at - 1 + length) % length,
};

/** The field for messages and commands: Enter sends, a slash offers the commands. */
export function createComposer(commands: readonly CommandShown[], send: (text: string) => void): Composer {
  const field = byId("composer-field", HTMLTextAreaElement);
  const list = byId("suggestions", HTMLDivElement);
  const usage = byId("usage", HTMLParagraphElement);
  let offered: readonly CommandShown[] = [];
  let chosen = 0;

  const draw = () => {
    list.replaceChildren(
      ...offered.map((command, index) =>
        suggestion(command, index === chosen, `suggestion-${index}`, () => complete(command)),
      ),
    );
    list.hidden = offered.length === 0;
    if (list.hidden) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `suggestion-${chosen}`);
    const command = commandIn(field.value, commands);
    usage.replaceChildren(command ? `${command.name} ${command.usageHint}` : "");
  };
  const offer = (found: readonly CommandShown[]) => {
    offered = found;
    chosen = 0;
    draw();
  };
  const fill = (text: string) => {
    field.value = text;
    field.focus();
    offer([]);
  };
  const complete = ({ name }: CommandShown) => fill(`${name} `);
  const submit = () => {
    const text = field.value.trim();
    if (text === "") return;
    fill("");
    send(text);
  };

  const onKey = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const option = offered[chosen];
    if (option && move) chosen = move(chosen, offered.length);
    else if (option && event.key === "Escape") offered = [];
    else if (option && (event.key === "Tab" || (event.key === "Enter" && field.value !== option.name)))
      complete(option);
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit();
    else return;
    event.preventDefault();
    draw();
  };
  field.addEventListener("keydown", onKey);
  field.addEventListener("input", () => offer(suggest(field.value, commands)));
  field.addEventListener("blur", () => offer([]));
  byId("composer", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  return { fill, focus: () => field.focus() };
}

const suggestion = (command: CommandShown, chosen: boolean, id: string, choose: () => void): HTMLElement =>
  el(
    "div",
    {
      id,
      role: "option",
      "aria-selected": String(chosen),
      // Before the field loses the keyboard.
      mousedown: (event) => {
        event.preventDefault();
        choose();
      },
    },
    el("strong", {}, command.name),
    " ",
    el("span", { class: "usage-hint" }, command.usageHint),
    el("span", { class: "description" }, command.description),
  );
