/** The jest configuration of every workspace: native ESM on TypeScript sources, the network closed, a coverage floor. */
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

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
  setupFilesAfterEnv: [here("./src/nockGuard.ts")],
  // Processes are started and zips unpacked; side by side on two cores that takes longer than jest's 5 s at times.
  testTimeout: 30_000,
  collectCoverage: true,
  coverageProvider: "babel",
  coverageReporters: ["json-summary"],
  collectCoverageFrom: ["<rootDir>/src/**/*.ts"],
  coverageThreshold: { global: floor },
});
