import type { Reply } from "../../shared/http-server.ts";
import type { Json } from "../../shared/json.ts";

/** What a person is asked to allow. */
interface Asked {
  readonly app: string;
  readonly workspace: string;
  readonly scopes: readonly string[];
  /** Those of them that may be left out. */
  readonly optional: readonly string[];
}

/** The page on which a person allows an app what it asks for, or cancels: its form is sent to its own address. */
export const consentPage = ({ app, workspace, scopes, optional }: Asked): Reply => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Emulated Slack</title>
<h1>${escaped(app)} asks to be let into ${escaped(workspace)}</h1>
<form method="post">
<p>It would be able to do this:</p>
<ul>${scopes.map((scope) => `<li>${optional.includes(scope) ? checkbox(scope) : escaped(scope)}</li>`).join("")}</ul>
<button name="answer" value="allow">Allow</button> <button name="answer" value="cancel">Cancel</button></form>
</html>
`,
});

/** The scopes that somebody allows who has sent the form. */
export const allowedOf = (form: Json, { scopes, optional }: Pick<Asked, "scopes" | "optional">): readonly string[] =>
  scopes.filter((scope) => !optional.includes(scope) || form[fieldOf(scope)] !== undefined);

const fieldOf = (scope: string): string => `allow ${scope}`;

const checkbox = (scope: string): string =>
  `<label><input type="checkbox" name="${escaped(fieldOf(scope))}" checked>${escaped(scope)}</label>`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
