import { el } from "./dom.ts";

/** Initials on a colour of the person's own; a bell for the app. Says nothing that the name does not. */
export function avatar(id: string, name: string, isApp: boolean): HTMLElement {
  if (isApp) return el("img", { class: "avatar app", src: "/bell.svg", alt: "" });
  const shade = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  return el("span", { class: `avatar shade-${shade}`, "aria-hidden": "true" }, initials(name));
}

const initials = (name: string): string => {
  const words = name.split(/\s+/);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "").join("");
};
