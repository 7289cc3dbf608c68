/** Initials on a colour of the person's own; a bell for the app. Says nothing that the name does not. */
export function Avatar({ name, isApp }: { readonly name: string; readonly isApp: boolean }) {
  if (isApp) return <img className="avatar app" src="/bell.svg" alt="" />;
  const shade = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  return (
    <span className={`avatar shade-${shade}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

const initials = (name: string): string => {
  const words = name.split(/\s+/);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "").join("");
};
