import { expect, it } from "@jest/globals";
import { createTaskee } from "../../src/taskee/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const others = [{ id: "c1" }, { id: "c2", email: "Ana@x.example", phone: "+12025550143" }];

it.each([
  [{ email: "ana@X.example", phone: "+1" }, "query=ana%40X.example"],
  [{ phone: "+12025550143" }, "query=%2B12025550143"],
])("the same contact as one that is to be written is found by %j, and read whole", async (fields, query) => {
  const { transport, requests } = fakeVendor(json({ contacts: others }), json({ contact: { id: "c2" } }));
  const taskee = createTaskee({ transport, token: "pit_12345678", locationId: "loc_1" });
  await expect(taskee.contacts.findSame(fields)).resolves.toMatchObject({ id: "c2" });
  expect(requests.map(({ url }) => url)).toEqual([
    expect.stringContaining(query),
    expect.stringMatching(/\/contacts\/c2$/),
  ]);
});

it("is nobody where only others are like it", async () => {
  const { transport, requests } = fakeVendor(json({ contacts: others }));
  const taskee = createTaskee({ transport, token: "pit_12345678", locationId: "loc_1" });
  await expect(taskee.contacts.findSame({ email: "an@x.example" })).resolves.toBeUndefined();
  expect(requests).toHaveLength(1);
});
