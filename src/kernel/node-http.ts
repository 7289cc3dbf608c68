/**
 * Node's HTTP. An `import` of it reads all that it exports, which loads a client for `fetch` and WebSockets that nobody here
 * uses: 4 MB.
 */
export const { createServer, request } = process.getBuiltinModule("node:http");
