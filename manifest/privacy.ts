import { type Kept, periods } from "../src/features/privacy/retention/periods.ts";

/** A table of prisma/schema.prisma, as its comments describe it. */
export interface Described {
  /** As in the database. */
  readonly table: string;
  readonly says: string;
  readonly columns: readonly Column[];
  /** Ids of people stand in it. */
  readonly namesPeople: boolean;
}

interface Column {
  /** As in the database. */
  readonly name: string;
  readonly says: string;
  /** A text, or data with texts in it: no id. */
  readonly isText: boolean;
  /** Whose personal data it may hold. */
  readonly personal: readonly string[];
}

/** A column that says who has done or has something. */
const OF_PERSON =
  /^(?:person|manager|owner|holder|receiver|sender|deputy|approver|offered_to|asked_of|asked|named|people|passed)(?:_id)?$|_by$/;

/** Reads the tables of a schema. */
export const describe = (schema: string): Described[] =>
  [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model \w+ \{\n([\s\S]*?)^\}/gm)].map(([, above = "", body = ""]) => {
    const columns = columnsOf(body);
    return {
      table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "",
      says: sentenceOf(above.split("\n")),
      columns,
      namesPeople: columns.some(({ name, isText }) => !isText && OF_PERSON.test(name)),
    };
  });

function columnsOf(body: string): Column[] {
  const columns: Column[] = [];
  let above: string[] = [];
  for (const line of body.split("\n").map((one) => one.trim())) {
    const [, field, type] = /^(\w+)\s+(String|Json|Int|Boolean|DateTime|Decimal|BigInt|Bytes)\b/.exec(line) ?? [];
    if (field && type) columns.push(columnOf(field, type, line, sentenceOf(above)));
    above = line.startsWith("///") ? [...above, line] : [];
  }
  return columns;
}

function columnOf(field: string, type: string, line: string, comment: string): Column {
  const [, says = comment, personal = ""] = /^(.*?)\s*Personal: ([^.]*)\.$/.exec(comment) ?? [];
  return {
    name: /@map\("(\w+)"\)/.exec(line)?.[1] ?? field,
    says,
    isText: ["String", "Json"].includes(type) && !line.includes("@db.Uuid"),
    personal: personal === "" ? [] : personal.split(", "),
  };
}

const sentenceOf = (comments: readonly string[]): string =>
  comments
    .map((line) => line.replace(/^\/\/\/ ?/, ""))
    .join(" ")
    .trim();

/** What of a schema is not described yet: every table has to be, and every text in it. */
export const undescribed = (schema: string): string[] =>
  describe(schema).flatMap(({ table, says, columns }) => [
    ...(says === "" ? [table] : []),
    ...columns.filter((column) => column.isText && column.says === "").map(({ name }) => `${table}.${name}`),
  ]);

/** docs/privacy.md: what is stored about whom, and for how long. */
export function privacyDocument(schema: string): string {
  const tables = describe(schema).filter(({ columns, namesPeople }) => namesPeople || columns.some(isPersonal));
  return `# What is stored about whom

Generated from the comments of prisma/schema.prisma and from src/features/privacy/retention/periods.ts by \`npm run generate\`.

- Everything belongs to one organization, and nothing crosses it.
- People are named in a table of their own; wherever else somebody did or has something, only an id of theirs stands, so that erasing them there leaves what counts and nobody’s name.
- What is for few is read by few, and each time somebody reads it that is written down.
- \`/bellhop erase\`, or \`npm run -s bellhop -- erase\`, takes a person or a customer out of all that is below; \`npm run -s bellhop -- export person\` gives somebody all of it that is about them. Backups that were made before have it still.
- What managers note of a talk for themselves alone, and why they were asked to talk, is theirs: nobody else reads it, and it is not in that file.

## For how long

| what | days |
| --- | --- |
${Object.values<Kept>(periods)
  .map(({ what, days }) => `| ${what} | ${days} |`)
  .join("\n")}
| Of what the platforms have sent, that it was seen | 3 |

It is enforced every night, in small batches. What is not named here is kept as long as the organization uses Bellhop, or until it is erased.

## What

${tables.map(section).join("\n")}`;
}

const isPersonal = ({ personal }: Column): boolean => personal.length > 0;

function section({ table, says, columns, namesPeople }: Described): string {
  const rows = columns
    .filter((column) => isPersonal(column))
    .map(({ name, says: what, personal }) => `| ${name} | ${what.replaceAll("|", "\\|")} | ${personal.join(", ")} |`);
  return [
    `### ${table}`,
    says,
    ...(namesPeople ? ["", "Ids of people stand in it."] : []),
    ...(rows.length > 0 ? ["", "| column | what | about |", "| --- | --- | --- |", ...rows] : []),
    "",
  ].join("\n");
}
