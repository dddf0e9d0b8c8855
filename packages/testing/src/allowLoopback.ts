import nock from "nock";

/** Lets the running test talk to servers on 127.0.0.1 (the sandboxes), and to nothing else. Call it in a `beforeEach`. */
export const allowLoopback = (): void => {
  nock.enableNetConnect(/^127\.0\.0\.1(:\d+)?$/);
};
