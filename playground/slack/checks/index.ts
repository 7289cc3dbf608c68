export type { Problem } from "../../shared/problem.ts";
export { checkCommandResponse } from "./command-response.ts";
export { checkMessage } from "./message.ts";
export { checkView, checkViewErrors } from "./view.ts";
