import { describe, expect, it } from "vitest";
import { createServiceHosts } from "../../../adapters/teams/service-hosts.ts";

const isServiceUrl = createServiceHosts(["*.botframework.com", "smba.trafficmanager.net", "127.0.0.1", "localhost"]);

describe("Teams may be called at", () => {
  it.each([
    "https://smba.trafficmanager.net/amer/0a1b/",
    "https://SMBA.TrafficManager.net/teams",
    "https://webchat.botframework.com/",
    "https://a.b.botframework.com/",
    "http://127.0.0.1:4000/amer/",
    "http://localhost:4000/_connector",
  ])("%s", (url) => {
    expect(isServiceUrl(url)).toBe(true);
  });
});

describe("no token is ever sent to", () => {
  it.each([
    "http://smba.trafficmanager.net/",
    "https://botframework.com/",
    "https://evilbotframework.com/",
    "https://botframework.com.evil.example/",
    "https://smba.trafficmanager.net./",
    "https://smba.trafficmanager.net@evil.example/",
    "https://user:password@smba.trafficmanager.net/",
    "https://evil.example/smba.trafficmanager.net",
    "https://evil.example#smba.trafficmanager.net",
    "ftp://smba.trafficmanager.net/",
    "https://10.0.0.1/",
    "//smba.trafficmanager.net/",
    "",
  ])("%s", (url) => {
    expect(isServiceUrl(url)).toBe(false);
  });
});
