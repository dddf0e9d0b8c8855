import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { pollEvents } from "../../src/polling/pollEvents.ts";
import { UndatedRowsError } from "../../src/polling/undatedRows.ts";
import { ordinary, PAGE_SIZE } from "./movingList.ts";

interface Row {
  id: string;
  at?: number;
  isOther?: boolean;
}

const log = jest.fn();
const poll = { ...ordinary, log };

beforeEach(() => {
  log.mockClear();
});

const sourceOf = (rows: Row[], isState = false) => ({
  readAfter: async () => ({ rows }),
  at: ({ at }: Row) => at ?? Number.NaN,
  isEvent: ({ isOther }: Row) => !isOther,
  item: ({ id }: Row) => ({ id }),
  isState,
});

const dated = { id: "1", at: Date.now() };

describe("T1: events without a date", () => {
  it("are left out of a poll, and the log says so", async () => {
    const rows = [dated, { id: "2" }, { id: "3" }];
    await expect(pollEvents(sourceOf(rows), poll)).resolves.toEqual([{ id: "1" }]);
    expect(log.mock.calls).toEqual([["This poll left out 2 events without a date; one of them is 2."]]);
  });

  it("make the poll fail where none tells its time", async () => {
    await expect(pollEvents(sourceOf([{ id: "2" }]), poll)).rejects.toThrow(UndatedRowsError);
  });

  it("are nothing to tell of where they are no events of this trigger", async () => {
    await expect(pollEvents(sourceOf([{ id: "2", isOther: true }]), poll)).resolves.toEqual([]);
    expect(log).not.toHaveBeenCalled();
  });

  it("are shown where the trigger watches a state, and in the editor's test", async () => {
    await expect(pollEvents(sourceOf([{ id: "2" }], true), poll)).resolves.toEqual([{ id: "2" }]);
    const sample = { ...poll, isLoadingSample: true };
    await expect(pollEvents(sourceOf([{ id: "2" }]), sample)).resolves.toEqual([{ id: "2" }]);
    expect(log).not.toHaveBeenCalled();
  });
});

describe("T1: a page with a row left out", () => {
  it("is not taken for the last one", async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({ id: `${index}`, at: Date.now() - index }));
    const read = async ({ skip, limit }: { skip: number; limit: number }) => {
      const page = rows.slice(skip, skip + limit);
      return { rows: page.filter(({ id }) => id !== "50"), sent: page.length };
    };
    const { at, item } = sourceOf([]);
    await expect(pollEvents({ pageSize: PAGE_SIZE, read, at, item }, poll)).resolves.toHaveLength(149);
  });
});
