import { expect, it } from "@jest/globals";

it("core never finds jest's memory so large that it ends the process", () => {
  expect(process.memoryUsage()).toMatchObject({ rss: 0, heapUsed: expect.any(Number) });
  expect(process.memoryUsage.rss()).toBe(0);
});
