import { type Sandbox, startSandbox, type VendorName, vendors } from "@integrations/sandbox";
import { describe, expect, it } from "@jest/globals";
import { subjects } from "../src/subjects/index.ts";
import { keyOf, type Subject } from "../src/subjects/subject.ts";

it("there is a subject for every vendor", () => {
  expect(Object.keys(subjects)).toEqual(Object.keys(vendors));
});

describe.each(Object.keys(vendors) as VendorName[])("the rows of %s", (name) => {
  it("are made as often as is asked for, and the sandbox rests", async () => {
    const sandbox: Sandbox = await startSandbox(name);
    try {
      const subject = subjects[name] as Subject;
      expect(() => subject.fill(sandbox, 2)).not.toThrow();
      expect(() => subject.rest?.(sandbox)).not.toThrow();
    } finally {
      await sandbox.close();
    }
  });
});

const further = Object.entries(subjects).flatMap(([name, subject]) =>
  (subject as Subject).further.map((one) => ({ name: name as VendorName, key: keyOf(one.address), ...one })),
);

it.each(further)("$name: what $key reads is made", async ({ name, prepare }) => {
  const sandbox: Sandbox = await startSandbox(name);
  try {
    expect(Object.keys(prepare(sandbox)).join()).toMatch(/^(inputData|rawRequest,cleanedRequest)$/);
  } finally {
    await sandbox.close();
  }
});
