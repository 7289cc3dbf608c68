/** A process that only listens on the database of `node listener.ts URL`: once it does, it has no reason to stay. */
import { subscribe } from "../../src/database/subscription.ts";

const stay = setInterval(() => undefined, 1000);
subscribe({ connectionString: process.argv[2] ?? "" }, "bellhop", () => {
  process.stdout.write("listening\n");
  clearInterval(stay);
});
