/**
 * Jest setup: no test reaches a host it did not name, and every request a test announced is made.
 */
import { afterAll, afterEach, beforeEach } from "@jest/globals";
import nock from "nock";

beforeEach(() => {
  nock.disableNetConnect();
});

afterEach(() => {
  const forgotten = nock.pendingMocks();
  nock.cleanAll();
  if (forgotten.length > 0) throw new Error(`Requests announced but never made:\n${forgotten.join("\n")}`);
});

// nock 15 patches node:net once a test file; undone, or the patches pile up in a jest worker and break real loopback.
afterAll(() => {
  nock.restore();
});
