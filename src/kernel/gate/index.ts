export { type Decision, decide, type Hold, type Nature, type Receiver, type Refusal } from "./decide.ts";
