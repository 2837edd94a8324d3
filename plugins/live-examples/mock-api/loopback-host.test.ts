import { expect, test } from "vitest";
import { isLoopbackHost } from "./loopback-host.ts";

test.each([
  "localhost",
  "localhost:4010",
  "LocalHost:80",
  "127.0.0.1",
  "127.0.0.1:65535",
  "[::1]",
  "[::1]:4010",
])("a request to %s is meant for this machine", (host) => expect(isLoopbackHost(host)).toBe(true));

test.each([
  undefined,
  "",
  "localhost.example",
  "evil.example:4010",
  "127.0.0.1.evil.example",
  "localhost:4010, evil.example",
  "localhost:port",
  "evil.example@localhost",
  "127.0.0.10",
  "::1",
])("a request to %s is not", (host) => expect(isLoopbackHost(host)).toBe(false));
