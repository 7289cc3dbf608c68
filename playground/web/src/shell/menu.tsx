import { type ReactNode, useEffect, useRef } from "react";

interface MenuProps {
  readonly className?: string;
  /** What opens it: words, or a sign with a name. */
  readonly summary: ReactNode;
  readonly name?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** Something that opens below a button. Escape, or a press elsewhere, closes it; the keyboard goes back to the button. */
export function Menu({ className = "", summary, name, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (menu.current && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    };
    for (const event of ["pointerdown", "focusin"]) document.addEventListener(event, leave);
    return () => {
      for (const event of ["pointerdown", "focusin"]) document.removeEventListener(event, leave);
    };
  }, []);
  return (
    <details
      ref={menu}
      className={`menu ${className}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <summary aria-label={name}>{summary}</summary>
      {children(close)}
    </details>
  );
}

interface ChoicesProps {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly choose: (id: string) => void;
}

/** A list of things to do, in a menu. */
export const Choices = ({ choices, choose }: ChoicesProps) => (
  <ul>
    {choices.map(({ id, name }) => (
      <li key={id}>
        <button type="button" onClick={() => choose(id)}>
          {name}
        </button>
      </li>
    ))}
  </ul>
);
