/** A piece of a page, with nothing in it that somebody typed read as markup. */
export interface Html {
  readonly markup: string;
}

type Piece = string | number | Html | undefined | readonly Piece[];

/** Puts pieces into markup: a text is shown as it is, whatever it says. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: parts.reduce((written, part, at) => `${written}${write(pieces[at - 1])}${part}`),
});

/** What a library has drawn, to be put in as it is. */
export const drawn = (markup: string): Html => ({ markup });

function write(piece: Piece): string {
  if (piece === undefined) return "";
  if (typeof piece === "number") return String(piece);
  if (typeof piece === "string") return piece.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
  return "markup" in piece ? piece.markup : piece.map(write).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
