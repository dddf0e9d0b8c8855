import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { prove } from "../../src/runs.ts";

const proof = { suite: "some", test: "a number is small", cases: fc.nat({ max: 1000 }), usual: 200 };

it("a proof that holds is silent, over as many cases as asked for", async () => {
  const seen: number[] = [];
  const check = async (one: number) => {
    seen.push(one);
  };
  await prove({ ...proof, check });
  await prove({ ...proof, test: "another test", check });
  expect(seen.length % 200).toBe(0);
  expect(seen.slice(0, 200)).not.toEqual(seen.slice(200, 400));
});

it("a proof that fails shows the smallest case, why, and how to replay it", async () => {
  const failing = prove({
    ...proof,
    check: async (one) => {
      if (one >= 500) throw new Error(`${one} is large`);
    },
  });
  await expect(failing).rejects.toThrow(/Counterexample: \[500\].*\n500 is large\n/s);
  await expect(failing).rejects.toThrow(
    /PROOF_SEED=-?\d+ PROOF_PATH=[\d:]+ npm run prove -- some -t "a number is small"$/,
  );
});
