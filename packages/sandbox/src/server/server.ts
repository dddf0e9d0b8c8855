import { setTimeout as wait } from "node:timers/promises";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { faultAnswer } from "../faults/faultAnswer.ts";
import type { Faults } from "../faults/faults.ts";
import { InvalidInput, Refusal } from "../refusal.ts";
import { type Answer, type Backend, type Call, type Handler, methods, type Vendor } from "../vendor.ts";
import { type RecordedRequest, toRecord } from "./recording.ts";
import { send, toWire } from "./wire.ts";

/** What a server shares with the sandbox around it. */
interface Surroundings {
  requests: RecordedRequest[];
  faults: Faults;
  /** Every answer comes so many milliseconds late. */
  latencyMs: number;
  /** Runs when a request has been handled, before its answer is sent. */
  afterRequest: (request: RecordedRequest) => void;
  /** Ends all waiting when the sandbox closes. */
  closing: AbortSignal;
}

/** An empty server that hands every body on as text, whatever it claims to be, with any method. */
export const createServer = (): FastifyInstance => {
  const app = Fastify({
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    bodyLimit: 10 * 1024 * 1024,
    // However long it is, an id is looked for.
    routerOptions: { maxParamLength: Number.MAX_SAFE_INTEGER },
  });
  app.addHttpMethod("GET", { hasBody: true, overrideExisting: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  return app;
};

/** Puts a vendor's API on the server: its routes, 405 for their other methods and 404 for everything else. */
export const serveVendor = (
  app: FastifyInstance,
  vendor: Vendor,
  backend: Backend,
  { requests, faults, latencyMs, afterRequest, closing }: Surroundings,
): void => {
  const answer = (handler: Handler, call: Call, record: RecordedRequest): Answer => {
    try {
      backend.authenticate(call);
      return handler(call);
    } catch (error) {
      if (error instanceof InvalidInput) record.unknown = unknownIn(error);
      if (error instanceof Refusal || error instanceof InvalidInput) return backend.refuse(error);
      throw error;
    }
  };

  const serve =
    (handler: Handler, endpoint?: string) => async (request: FastifyRequest, reply: FastifyReply) => {
      const call = toCall(request, vendor.basePath);
      const record = toRecord(call, endpoint);
      requests.push(record);
      const fault = faults.take(call);
      record.fault = fault?.kind;

      const lateness = latencyMs + (fault?.kind === "latency" ? fault.ms : 0);
      if (lateness > 0) await wait(lateness, undefined, { signal: closing }).catch(() => {});
      if (closing.aborted) return send(reply, "broken"); // Fastify would still answer, before it breaks the connection.
      const wire =
        fault === undefined || fault.kind === "latency"
          ? toWire(answer(handler, call, record))
          : faultAnswer(fault, vendor, call, fault.afterHandling ? answer(handler, call, record) : undefined);
      record.status = typeof wire === "string" ? undefined : wire.status;
      afterRequest(record);
      send(reply, wire);
    };

  const routes = Object.entries(backend.routes).map(([key, handler]) => {
    const [method = "", path = ""] = key.split(" ");
    return { method, path, handler };
  });
  for (const [path, known] of Map.groupBy(routes, (route) => route.path)) {
    const url = vendor.basePath + path;
    const allowed = known.map(({ method }) => method);
    for (const { method, handler } of known)
      app.route({ method, url, handler: serve(handler, `${method} ${path}`) });
    app.route({
      method: methods.filter((method) => !allowed.includes(method)),
      url,
      handler: serve(() => {
        throw new Refusal(405, `This path takes ${allowed.join(", ")}`, { allow: allowed.join(", ") });
      }),
    });
  }
  app.setNotFoundHandler(
    serve(() => {
      throw new Refusal(404, "There is no such path");
    }),
  );
};

/** What a request has too much, whatever else is wrong with it. */
const unknownIn = ({ part, issues }: InvalidInput): string[] =>
  issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [part, ...issue.path, key].join(".")) : [],
  );

const toCall = (request: FastifyRequest, basePath: string): Call => {
  const { pathname, searchParams } = new URL(request.raw.url ?? "/", "http://sandbox");
  return {
    method: request.method,
    path: pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname,
    params: request.params as Record<string, string>,
    query: searchParams,
    headers: request.headers,
    text: typeof request.body === "string" ? request.body : "",
  };
};
