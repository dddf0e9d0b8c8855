import { describe, expect, it } from "@jest/globals";
import { createHighlevel } from "../../src/highlevel/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const highlevelWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, requests } = fakeVendor(...answers);
  return { client: createHighlevel({ transport, token: "t", locationId: "l1" }), requests };
};

describe("an appointment", () => {
  it("is as bare as the vendor leaves it, its times as they are written", async () => {
    const { client } = highlevelWith(
      json({ events: [{ id: "a1", startTime: "2026-07-16 11:00:00", endTime: 0 }] }),
    );
    await expect(client.appointments.ofContact("c1")).resolves.toEqual([
      {
        id: "a1",
        title: null,
        calendarId: null,
        contactId: null,
        assignedUserId: null,
        appointmentStatus: null,
        notes: null,
        description: null,
        address: null,
        startTime: "2026-07-16 11:00:00",
        endTime: "1970-01-01T00:00:00.000Z",
        dateAdded: null,
        dateUpdated: null,
        deleted: null,
      },
    ]);
  });
});

describe("free slots", () => {
  it("are those of all days, without what stands beside the days", async () => {
    const { client } = highlevelWith(
      json({
        "2026-10-28": { slots: ["a", "b"] },
        "2026-10-29": { slots: ["c"] },
        "2026-10-30": {},
        traceId: "t",
      }),
    );
    await expect(client.appointments.freeSlots("k1", { startDate: 1, endDate: 2 })).resolves.toEqual([
      "a",
      "b",
      "c",
    ]);
  });
});

describe("any request", () => {
  it.each([
    ["/calendars/", "2021-04-15"],
    ["/conversations/search", "2021-04-15"],
    ["/contacts/c1", "2021-07-28"],
    ["/calendarsX/", "2021-07-28"],
  ])("to %s names the version %s", async (path, version) => {
    const { client, requests } = highlevelWith(json({}));
    await client.request({ method: "GET", path });
    expect(requests).toMatchObject([{ headers: { Version: version } }]);
  });
});
