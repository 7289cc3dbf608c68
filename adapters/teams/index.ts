import type { Adapter, AdapterDependencies } from "../../src/kernel/adapter.ts";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Answering } from "./answers/answering.ts";
import { createTell } from "./answers/tell.ts";
import { checkCredentials } from "./check-credentials.ts";
import { createCalls } from "./clients.ts";
import { createConnector } from "./connector.ts";
import { createDirectory } from "./directory.ts";
import { createAdmission } from "./incoming/admission.ts";
import { createDelivering } from "./incoming/deliver.ts";
import { createIdentify } from "./incoming/identify.ts";
import { createLink } from "./incoming/link.ts";
import { createReceiver } from "./incoming/receiver.ts";
import { createRoutes } from "./incoming/routes.ts";
import { createMessenger } from "./messenger.ts";
import { createOpenId } from "./openid.ts";
import { createPersonalChats } from "./personal-chats.ts";
import { createServiceHosts } from "./service-hosts.ts";
import type { TeamsSettings } from "./settings.ts";
import { createSightings } from "./sightings.ts";
import { createTokens } from "./tokens.ts";
import { createUpload } from "./upload.ts";

export type { TeamsSettings } from "./settings.ts";

const PATH = "/api/messages";

/** Microsoft Teams: the way in over HTTP, and the way out. */
export function createTeams(settings: TeamsSettings, { installations, clock, log }: AdapterDependencies): Adapter {
  const { app } = settings;
  const isServiceUrl = createServiceHosts(settings.serviceHosts);
  const openId = createOpenId(settings.openIdMetadataUrl);
  const tokens = app && createTokens({ app, issuer: openId.issuer, clock });
  const connector = createConnector(createCalls({ isServiceUrl, tokens }), app && `28:${app.id}`);
  const chats = createPersonalChats(connector);
  const sightings = createSightings();

  let answering: Answering | undefined;
  const opened = (): Answering => {
    if (answering === undefined) throw new Error("The Teams adapter is not started, or stopped.");
    return answering;
  };
  const link = createLink({ settings, installations, sightings, log });
  const { deliver, finished } = createDelivering(
    createRoutes({ answering: opened, link, identify: createIdentify(connector), log }),
    log,
  );
  const receive = createReceiver({
    admission: createAdmission({ settings, isServiceUrl, openId, clock }),
    deliver,
    isOpen: () => answering !== undefined,
    log,
  });

  return {
    messenger: createMessenger({ connector, chats, installations }),
    directory: createDirectory({ connector, chats, installations, sightings }),
    handles: (path) => path === PATH,
    listener: receive,
    async start(dispatch) {
      const upload = createUpload(createServiceHosts(settings.fileHosts));
      answering = { dispatch, connector, upload, log, tell: createTell({ dispatch, connector, chats, log }) };
      if (tokens === undefined)
        return log.warn({}, "Anybody on this machine may speak as Teams: TEAMS_EMULATOR is set");
      try {
        await checkCredentials(tokens);
        log.info({ app: app?.id }, "Microsoft issued a token for the Teams bot");
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        log.warn({ err: error }, "Microsoft cannot be asked for a token yet; Teams is answered as soon as it can");
      }
    },
    async stop() {
      answering = undefined;
      await finished();
    },
  };
}
