import type { FileShown } from "../../../page/shown.ts";
import type { Scene } from "../view.ts";
import { fileAddress } from "../wire.ts";

interface FilesProps {
  readonly files: readonly FileShown[];
  readonly scene: Scene;
}

/** The files that a message brings, each to open beside the page. */
export function Files({ files, scene: { session } }: FilesProps) {
  const actor = { platform: session.platform.name, personId: session.me.id };
  return (
    <ul className="files" aria-label="Files">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a className="file" href={fileAddress(actor, id)} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
