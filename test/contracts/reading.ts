/**
 * How a drawn card is written down, the same for every platform: `# heading`, `**bold**`, `(small) print`, `> quote`,
 * `{moment}` in the viewer's own time, `[Button]`, `<Page>`, `---`, `| cell | cell |`, `(chart) what it shows`; a question as `Label* [what can be answered: what is]`.
 */
export const heading = (text: string): string => `# ${text}`;
export const small = (text: string): string => `(small) ${text}`;
export const warning = (text: string): string => `(!) ${text}`;
export const quote = (text: string): string => text.replace(/^/gm, "> ");
export const moment = (milliseconds: number): string =>
  `{${new Date(milliseconds).toISOString().slice(0, 16).replace("T", " ")}}`;
const button = (label: string): string => `[${label}]`;
export const buttons = (labels: readonly string[]): string => labels.map(button).join(" ");
export const page = (label: string): string => `<${label}>`;
export const rule = "---";
export const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

interface Plot {
  readonly shape: "bar" | "line";
  readonly title: string;
  readonly axis: string;
  readonly series: readonly { readonly name: string; readonly points: readonly (readonly [string, number])[] }[];
}
export const chart = ({ shape, title, axis, series }: Plot): string =>
  [
    `(chart) ${title}: a ${shape} for each ${axis}`,
    ...series.map(({ name, points }) => `${name}: ${points.map((point) => point.join(" ")).join(", ")}`),
  ].join("\n");

/** Around the words only: the spaces and line breaks beside them are not bold. */
export const bold = (text: string): string => text.replace(/^(\s*)(.*?)(\s*)$/s, "$1**$2**$3");

interface Question {
  readonly label: string;
  readonly required: boolean;
  /** What can be answered. */
  readonly choices: string;
  readonly answer?: string | undefined;
}
export const question = ({ label, required, choices, answer }: Question): string =>
  `${label}${required ? "*" : ""} [${choices}${answer ? `: ${answer}` : ""}]`;

export const dialog = (title: string, body: string, labels: readonly string[]): string =>
  [`== ${title} ==`, body, buttons(labels)].filter((line) => line !== "").join("\n");
