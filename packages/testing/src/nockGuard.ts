/**
 * Jest setup: no test reaches a host it did not name, and every request a test announced is made.
 */
import { afterEach, beforeEach } from "@jest/globals";
import nock from "nock";

beforeEach(() => {
  nock.disableNetConnect();
});

afterEach(() => {
  const forgotten = nock.pendingMocks();
  nock.cleanAll();
  if (forgotten.length > 0) throw new Error(`Requests announced but never made:\n${forgotten.join("\n")}`);
});
