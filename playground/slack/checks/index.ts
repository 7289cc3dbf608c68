export { checkCommandResponse } from "./command-response.ts";
export { checkMessage } from "./message.ts";
export type { Problem } from "./problem.ts";
export { checkView, checkViewErrors } from "./view.ts";
