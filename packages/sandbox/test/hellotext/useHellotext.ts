import { allowLoopback } from "@integrations/testing";
import { afterEach, beforeEach } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../src/index.ts";

/** A fresh Hellotext sandbox for every test, and a caller that has its token. */
export const useHellotext = () => {
  let running: Sandbox<"hellotext">;
  beforeEach(async () => {
    allowLoopback();
    running = await startSandbox("hellotext");
  });
  afterEach(() => running.close());

  /** Sends `POST /lists`, below `/v1`, with a body as JSON; gives the status and the answer. */
  const request = async (line: string, body?: unknown, token = running.authData.token) => {
    const [method = "", path = ""] = line.split(" ");
    const response = await fetch(`${running.url}/v1${path}`, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return [response.status, await response.json()] as [number, Record<string, never>];
  };

  return {
    get sandbox() {
      return running;
    },
    request,
    /** The id of a seeded profile. */
    profileId: (email: string) => running.state.profileWith("email", email)?.id ?? "",
    /** Every 422 of a request as "parameter: message". */
    problems: async (line: string, body?: unknown): Promise<string[]> => {
      const [status, answer] = await request(line, body);
      if (status !== 422) throw new Error(`${line} answered ${status}: ${JSON.stringify(answer)}`);
      const errors = answer.errors as unknown as { parameter: string; message: string }[];
      return errors.map(({ parameter, message }) => `${parameter}: ${message}`);
    },
  };
};
