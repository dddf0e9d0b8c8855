/**
 * The jest configuration of every workspace: native ESM on TypeScript sources, the network closed, coverage with
 * a floor. A workspace spreads it and raises the floor, never lowers it.
 */
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
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
  collectCoverage: true,
  coverageProvider: "babel",
  coverageReporters: ["json-summary"],
  collectCoverageFrom: ["<rootDir>/src/**/*.ts"],
  coverageThreshold: { global: { lines: 90, functions: 90, branches: 85 } },
};
