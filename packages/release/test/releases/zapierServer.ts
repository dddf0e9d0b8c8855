import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "@jest/globals";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A request that Zapier's CLI sent. */
export interface CliRequest {
  method: string | undefined;
  path: string | undefined;
  key: string | string[] | undefined;
  body: unknown;
}

/**
 * The few answers of Zapier's API that its CLI needs, on loopback: an integration with one version. The forms are those
 * that zapier-platform-cli 19.1.0 reads.
 */
export const startZapierServer = async (version: { version: string; lifecycle: { status: string } }) => {
  const requests: CliRequest[] = [];
  const answers: Record<string, unknown> = {
    "GET /api/platform/cli/apps/7": { id: 7, title: "Hellotracks", status: "public" },
    "GET /api/platform/cli/apps/7/versions": { objects: [{ ...version, user_count: 0 }] },
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { method, url: path } = request;
    requests.push({
      method,
      path,
      key: request.headers["x-deploy-key"],
      body: text ? JSON.parse(text) : null,
    });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answers[`${method} ${path}`] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
