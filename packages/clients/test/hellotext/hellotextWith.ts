import { createHellotext } from "../../src/hellotext/index.ts";
import { fakeVendor } from "../fakeVendor.ts";

/** A client whose vendor gives these answers, and the requests that reach it. */
export const hellotextWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, ...seen } = fakeVendor(...answers);
  return {
    client: createHellotext({ transport, token: " ALK_1\n" }),
    ...seen,
    /** Each as "POST /v1/lists", with its body. */
    lines: () =>
      seen.requests.map(({ method, url, body }) => [
        `${method} ${url.replace("https://api.hellotext.com", "")}`,
        ...(body === undefined ? [] : [JSON.parse(body)]),
      ]),
  };
};

/** Something that every object has. */
export const object = { id: "a1", created_at: 1_665_684_173 };
