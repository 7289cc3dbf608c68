import { createSign, generateKeyPairSync } from "node:crypto";
import type { Json } from "../shared/json.ts";

/** Keys that prove who sent an activity. */
export interface Keys {
  /** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
  readonly published: readonly Json[];
  /** A JSON Web Token with these claims; `header` adds to its header or changes it. */
  sign(claims: Json, header?: Json): string;
}

const encode = (part: Json): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** An RSA key of its own. */
function createKeys(kid: string): Keys {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { n, e } = publicKey.export({ format: "jwk" });
  return {
    published: [{ kty: "RSA", use: "sig", kid, x5t: kid, n, e, endorsements: ["msteams"] }],
    sign(claims, header = {}) {
      const signed = `${encode({ alg: "RS256", typ: "JWT", kid, x5t: kid, ...header })}.${encode(claims)}`;
      return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
    },
  };
}

let shared: Keys | undefined;

/** One key for all emulators of a process: making one takes a while, and a token names the emulator that it is from. */
export const processKeys = (): Keys => {
  shared ??= createKeys("emulated-teams");
  return shared;
};
