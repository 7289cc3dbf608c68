/** What is exported of one kind of thing: a line for each row of a table. From it comes the statement that reads a page. */
export interface Exported {
  /** What people call it: `/bellhop export cases`. */
  readonly name: string;
  /** Whose rows the lines are, which is `it` to everything below. */
  readonly table: string;
  /** Its columns by which an organization's lines are ordered; together they tell each from every other. */
  readonly order: readonly string[];
  /** What is read beside, for a page of lines: joins that neither drop a line nor repeat it. */
  readonly beside?: string;
  /** What a line says, in its order; below the name of the organization, and above the zone of its times. */
  readonly columns: Readonly<Record<string, Column>>;
  /** The IANA zone in which its times are written, where the organization's is not. */
  readonly zone?: string;
  /** When it was: by this a period is asked for. */
  readonly at?: string;
  /** Which rows have a line at all. */
  readonly where?: string;
  /** The lines that keep only what is `bare` for whoever operates Bellhop, so that counts are right. */
  readonly hidden?: string;
  /** May a person, who leads the organization, know of it? Where they may not there is no line for them. */
  readonly known?: (personId: string) => string;
  /** May they read what was typed as it was typed? Else it is masked. */
  readonly clear?: (personId: string) => string;
}

/** A cell: an expression that gives a text, a number, a boolean or a `timestamptz`. */
export type Column = string | Told;

interface Told {
  readonly is: string;
  /** Somebody typed it: it is masked for whoever may not read it as it is. */
  readonly typed?: true;
  /** It is told of what is hidden, too. */
  readonly bare?: true;
}

/** Something that somebody typed. */
export const typed = (is: string): Told => ({ is, typed: true });

/** Something that whoever operates Bellhop is told of what is hidden, too. */
export const bare = (is: string): Told => ({ is, bare: true });

/** A part of what is exported. */
export interface Part {
  /** Of one organization alone. */
  readonly organizationId?: string;
  /** Only what this person, who leads the organization, may know of; absent: what whoever operates Bellhop may. */
  readonly personId?: string;
  /** From this moment on, and before that one. */
  readonly from?: Date;
  readonly until?: Date;
}

/** The statement of a page of lines, and what its rows say beside the cells. */
interface Page {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a row says besides its cells: where the next page begins, in which zone its times are, and whether it is masked. */
export const BESIDE = { key: "@key", zone: "@zone", masked: "@masked" } as const;

/** The columns of a file, in their order. */
export const headingsOf = ({ columns }: Exported): string[] => ["organization", ...Object.keys(columns), "time_zone"];

/** Those of them in which something is that somebody typed. */
export const typedIn = ({ columns }: Exported): string[] =>
  Object.entries(columns).flatMap(([name, column]) => (typeof column !== "string" && column.typed ? [name] : []));

/** The next lines: those of a page are found first, and only then is what belongs to them read. */
export function pageOf(exported: Exported, part: Part, after: readonly unknown[] | undefined, size: number): Page {
  const values: unknown[] = [];
  const given = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const person = part.personId === undefined ? undefined : given(part.personId, "uuid");
  const ordered = ["organization_id", ...exported.order].map((column) => `it.${column}`);
  const conditions = [
    exported.where,
    part.organizationId === undefined ? undefined : `it.organization_id = ${given(part.organizationId, "uuid")}`,
    after && `(${ordered.join(", ")}) > (${after.map((value) => `$${values.push(value)}`).join(", ")})`,
    person && exported.known?.(person),
    part.from && exported.at && `${exported.at} >= ${given(part.from, "timestamptz")}`,
    part.until && exported.at && `${exported.at} < ${given(part.until, "timestamptz")}`,
  ].filter((condition) => condition !== undefined);
  const where = conditions.length > 0 ? `WHERE ${conditions.map((condition) => `(${condition})`).join(" AND ")}` : "";
  const hides = person === undefined && exported.hidden;
  const cells = Object.entries(exported.columns).map(([name, column]) => {
    const { is, bare } = typeof column === "string" ? { is: column } : column;
    return `${hides && !bare ? `CASE WHEN NOT (${exported.hidden}) THEN ${is} END` : is} AS "${name}"`;
  });
  const masked = person === undefined ? "false" : `(${exported.clear?.(person) ?? `${person} IS NULL`}) IS NOT TRUE`;
  return {
    text: `
      SELECT json_build_array(${ordered.join(", ")}) AS "${BESIDE.key}", ${exported.zone ? `coalesce(${exported.zone}, o.time_zone)` : "o.time_zone"} AS "${BESIDE.zone}",
             ${masked} AS "${BESIDE.masked}", o.name AS organization, ${cells.join(", ")}
      FROM (SELECT it.* FROM ${exported.table} it ${where}
            ORDER BY ${ordered.join(", ")} LIMIT ${given(size, "int")}) it
      JOIN organization o ON o.id = it.organization_id
      ${exported.beside ?? ""}
      ORDER BY ${ordered.join(", ")}`,
    values,
  };
}
