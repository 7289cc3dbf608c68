import type { Reply } from "../../shared/http-server.ts";

/** What a person is asked to allow. */
interface Asked {
  readonly app: string;
  readonly workspace: string;
  readonly scopes: readonly string[];
}

/** The page on which a person allows an app what it asks for, or cancels: its form is sent to its own address. */
export const consentPage = ({ app, workspace, scopes }: Asked): Reply => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Emulated Slack</title>
<h1>${escaped(app)} asks to be let into ${escaped(workspace)}</h1>
<p>It would be able to do this:</p>
<ul>${scopes.map((scope) => `<li>${escaped(scope)}</li>`).join("")}</ul>
<form method="post"><button name="answer" value="allow">Allow</button> <button name="answer" value="cancel">Cancel</button></form>
</html>
`,
});

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
