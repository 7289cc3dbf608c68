import type { PersonShown } from "../shown.ts";
import { avatar } from "./avatar.ts";
import { byId, el } from "./dom.ts";

/** The choice of who one is, by where people work. */
export function createWho(
  people: readonly PersonShown[],
  become: (personId: string) => void,
): { show(person: PersonShown): void } {
  const select = byId("who", HTMLSelectElement);
  for (const [group, members = []] of Object.entries(Object.groupBy(people, (person) => person.group))) {
    const options = members.map(({ id, name, job }) => el("option", { value: id }, `${name}, ${job}`));
    select.append(el("optgroup", { label: group }, ...options));
  }
  select.addEventListener("change", () => become(select.value));
  return {
    show({ id, name }) {
      select.value = id;
      byId("who-avatar", HTMLSpanElement).replaceChildren(avatar(id, name, false));
    },
  };
}
