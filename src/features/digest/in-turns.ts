import { inPieces } from "../../kernel/in-pieces.ts";
import type { Sql } from "../../kernel/ports.ts";

/** The same statements, between which others get their turn: embedded, they are work of this process. */
export function inTurns(sql: Sql): Sql {
  const breathe = inPieces();
  return {
    async query(statement) {
      await breathe();
      return sql.query(statement);
    },
  };
}
