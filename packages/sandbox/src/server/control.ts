import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as zod from "zod";
import type { ActionDefinitions, Actions } from "../actions.ts";
import type { Faults } from "../faults/faults.ts";
import type { RecordedRequest } from "./recording.ts";

/** What can be steered by hand: the same things that tests reach as objects. */
interface Controlled {
  vendor: string;
  basePath: string;
  definitions: ActionDefinitions;
  actions: Actions;
  faults: Faults;
  requests: readonly RecordedRequest[];
}

/**
 * The sandbox's own routes, beside the vendor's API and without its key. They are for programs on this machine: a
 * request by any other host name (DNS rebinding) or from a web page of another origin is refused.
 *
 * - `GET /__sandbox`: what there is to do
 * - `POST /__sandbox/actions/<name>`: runs an action with the JSON arguments in the body; answers `{"result": …}`
 * - `GET /__sandbox/requests`: every request so far
 * - `DELETE /__sandbox/faults`: takes all faults away
 */
export const serveControl = (app: FastifyInstance, controlled: Controlled): void => {
  const { actions, faults, requests } = controlled;
  app.register(
    async (control) => {
      control.addHook("onRequest", async (request, reply) => {
        if (!isLocal(request))
          return reply.code(403).send({ error: "Only programs on this machine may steer the sandbox" });
      });
      control.setNotFoundHandler((_request, reply) =>
        reply.code(404).send({ error: "GET /__sandbox says what there is" }),
      );
      control.get("/", ({ host }, reply) => pretty(reply, describe(controlled, host)));
      control.get("/requests", (_request, reply) => pretty(reply, requests));
      control.delete("/faults", (_request, reply) => {
        faults.clear();
        return reply.code(204).send();
      });
      control.get("/actions/:name", (_request, reply) =>
        reply.code(405).send({ error: "Actions are run by POST: curl -X POST, or -d with their arguments" }),
      );
      control.post<{ Params: { name: string } }>("/actions/:name", ({ params: { name }, body }, reply) => {
        const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
        if (action === undefined) {
          return reply
            .code(404)
            .send({ error: `No action ${name}: there are ${Object.keys(actions).join(", ")}` });
        }
        try {
          return pretty(reply, { result: action(toArgs(body)) ?? "done" });
        } catch (error) {
          return reply.code(400).send({ error: error instanceof Error ? error.message : error });
        }
      });
    },
    { prefix: "/__sandbox" },
  );
};

const describe = ({ vendor, basePath, definitions, faults }: Controlled, host: string) => ({
  vendor,
  url: `http://${host}${basePath}`,
  do: {
    "POST /__sandbox/actions/<name>": "Run an action; its arguments are the JSON body",
    "GET /__sandbox/requests": "Every request that reached the vendor's API",
    "DELETE /__sandbox/faults": "Take all faults away",
  },
  actions: Object.fromEntries(
    Object.entries(definitions).map(([name, { description, args }]) => [
      name,
      { description, arguments: zod.toJSONSchema(args, { io: "input", unrepresentable: "any" }) },
    ]),
  ),
  faults: faults.waiting.map((fault) => ({
    ...fault,
    times: Number.isFinite(fault.times) ? fault.times : "always",
  })),
});

const pretty = (reply: FastifyReply, body: unknown) =>
  reply.type("application/json; charset=utf-8").send(`${JSON.stringify(body, undefined, 2)}\n`);

const toArgs = (body: unknown): Record<string, unknown> => {
  const args: unknown = typeof body === "string" && body !== "" ? JSON.parse(body) : {};
  if (typeof args !== "object" || args === null || Array.isArray(args))
    throw new Error("The arguments must be a JSON object");
  return { ...args };
};

const isLocal = ({ headers: { host = "", origin } }: FastifyRequest): boolean =>
  isLoopback(`http://${host}`) && (origin === undefined || isLoopback(origin));

const isLoopback = (url: string): boolean =>
  URL.canParse(url) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
