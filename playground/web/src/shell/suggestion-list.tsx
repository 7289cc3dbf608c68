import { useId, useState } from "react";
import type { Suggestion } from "./suggestions.ts";

type Suggestions = ReturnType<typeof useSuggestions>;

const moves: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowUp: (at, length) => (at - 1 + length) % length,
};

/** What completes the text, and which of it is chosen. */
export function useSuggestions(find: (typed: string) => readonly Suggestion[]) {
  const id = useId();
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(0);
  const close = () => setOffered([]);
  return {
    id,
    offered,
    chosen,
    close,
    offer(typed: string) {
      setOffered(find(typed));
      setChosen(0);
    },
    /** What a key does to the list: nothing, something, or it takes a suggestion. */
    onKey(key: string, text: string): Suggestion | boolean {
      const suggestion = offered[chosen];
      if (!suggestion) return false;
      const move = moves[key];
      if (move) setChosen(move(chosen, offered.length));
      else if (key === "Escape") close();
      else if (key === "Tab" || (key === "Enter" && text !== suggestion.label)) return suggestion;
      else return false;
      return true;
    },
  };
}

/** What could be meant; the field keeps the keyboard. */
export function SuggestionList({ list, choose }: { readonly list: Suggestions; choose: (one: Suggestion) => void }) {
  return (
    <div
      id={list.id}
      className="suggestions"
      role="listbox"
      aria-label="Suggestions"
      hidden={list.offered.length === 0}
    >
      {list.offered.map((one, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the keyboard and says which one is chosen
        <div
          key={one.id}
          id={`${list.id}-${at}`}
          role="option"
          aria-selected={at === list.chosen}
          // Before the field loses the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(one);
          }}
        >
          <strong>{one.label}</strong> <span className="usage-hint">{one.hint}</span>
          {one.description !== "" && <span className="description">{one.description}</span>}
        </div>
      ))}
    </div>
  );
}
