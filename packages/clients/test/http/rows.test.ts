import { describe, expect, it } from "@jest/globals";
import * as zod from "zod/mini";
import { countedRows, createHttp, id, listIn, maybe, moment, rowsOf, text } from "../../src/http/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const row = zod.looseObject({ id, name: text, at: maybe(moment), tags: listIn(zod.string()) });

const read = async <Answer>(answer: zod.ZodMiniType<Answer>, body: unknown) => {
  const { transport, logged } = fakeVendor(json(body));
  const http = createHttp({
    vendor: "Acme",
    baseUrl: "https://acme.example",
    transport,
    headers: {},
    secrets: [],
    errors: [],
  });
  return { rows: await http.send({ method: "GET", path: "/things", answer }), logged };
};

const plain = { id: "1", name: "Ana", at: "2026-03-24T08:15:30.000Z", tags: ["a"] };

describe("T1: the rows of a list", () => {
  it("are read without a word where none is odd", async () => {
    await expect(read(rowsOf(row), [plain])).resolves.toEqual({ rows: [plain], logged: [] });
    await expect(read(rowsOf(row), [])).resolves.toEqual({ rows: [], logged: [] });
  });

  it.each(["name", "at"])(
    "have null where %s is of another type, and nothing where it is missing",
    async (field) => {
      const { [field as "name"]: _left, ...without } = plain;
      await expect(
        read(rowsOf(row), [
          { ...plain, [field]: {} },
          { ...plain, [field]: null },
        ]),
      ).resolves.toEqual({
        rows: [
          { ...plain, [field]: null },
          { ...plain, [field]: null },
        ],
        logged: [],
      });
      await expect(read(rowsOf(row), [without])).resolves.toEqual({ rows: [without], logged: [] });
    },
  );

  it("that cannot be named are left out, counted and told of together", async () => {
    const odd = [{ name: "secret" }, plain, null, { ...plain, id: {} }];
    const { rows, logged } = await read(countedRows(row), odd);
    expect(rows).toEqual({ rows: [plain], sent: 4 });
    expect(logged).toEqual([
      'Acme, GET /things: 3 rows were left out, which cannot be read (unexpected value at "id": Invalid input: expected string, received nothing)',
    ]);
  });

  it("cannot be read where none of them can", async () => {
    await expect(read(rowsOf(row), [{ name: "x" }, {}])).rejects.toThrow('unexpected value at "0.id"');
    await expect(read(zod.looseObject({ things: rowsOf(row) }), { things: [{}] })).rejects.toThrow(
      'unexpected value at "things.0.id"',
    );
  });

  it("are no list where there is none", async () => {
    await expect(read(rowsOf(row), { things: [] })).rejects.toMatchObject({ kind: "unreadable" });
  });

  it("lose the odd ones of a list of their own, and tell of them", async () => {
    const { rows, logged } = await read(rowsOf(row), [
      { ...plain, tags: ["a", 1, "b"] },
      { ...plain, tags: "a" },
    ]);
    expect(rows).toEqual([
      { ...plain, tags: ["a", "b"] },
      { ...plain, tags: [] },
    ]);
    expect(logged).toEqual([expect.stringContaining("1 row was left out")]);
  });

  it("say of each answer what is missing from it alone", async () => {
    await read(rowsOf(row), [{}, plain]);
    await expect(read(rowsOf(row), [plain])).resolves.toMatchObject({ logged: [] });
  });
});
