/** The jest configuration of every workspace: native ESM on TypeScript sources, the network closed, a coverage floor. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Whether nothing chooses among the tests, `npm test -- test/x.test.ts` say: the floor is one of all together. */
const runsAll = process.argv.slice(2).every((arg) => /^--(json$|outputFile=)/.test(arg));

// jest itself makes the folder of `--outputFile` only where it measures coverage.
mkdirSync("coverage", { recursive: true });

/**
 * @param {{ lines: number, functions: number, branches: number }} floor - percent that the workspace's tests cover at
 *   least; raised when they cover more, never lowered
 */
export const preset = (floor) => ({
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // Jest knows only .js as ESM by "type": "module"; .ts must be named.
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript" },
          target: "es2024",
          experimental: { keepImportAttributes: true },
        },
        // es6 leaves `import` to Node, which nock 15 (ESM only) needs.
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
  setupFiles: [here("./src/littleMemory.ts")],
  setupFilesAfterEnv: [here("./src/nockGuard.ts")],
  // Ends a test that hangs, and no other: the longest takes a minute on an idle machine, many times that on a busy one.
  testTimeout: 900_000,
  collectCoverage: runsAll,
  coverageProvider: "babel",
  coverageReporters: ["json-summary"],
  collectCoverageFrom: ["<rootDir>/src/**/*.ts"],
  coverageThreshold: { global: floor },
});
