import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Everything that the page needs comes with it: it is served under a policy that lets it load nothing else. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  build: { target: "es2024", modulePreload: false, assetsInlineLimit: 0, reportCompressedSize: false },
});
