import type { Dispatch } from "../../../src/kernel/dispatch.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import type { CarryOut } from "../../../src/kernel/reply.ts";
import type { Connector } from "../connector.ts";
import type { Upload } from "../upload.ts";
import type { Tell } from "./tell.ts";

/** What is needed to answer somebody. */
export interface Answering {
  readonly dispatch: Dispatch;
  readonly tell: Tell;
  readonly connector: Connector;
  readonly upload: Upload;
  readonly log: Log;
}

/** Answers the request; once, before anything that takes long. */
export type Ack = (answer?: object) => Promise<void>;

/** What is done with each kind of reply; a new kind does not compile until every way in carries it out. */
export type Ways<Heard, Result> = CarryOut<Heard, Answering, Result>;
