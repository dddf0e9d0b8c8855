import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";

const root = resolve(import.meta.dirname, "../../../..");

it("S7: the lock file has a checksum of everything that is installed from a registry", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { link?: boolean; integrity?: string }>;
  };
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path.includes("node_modules/") && !link,
  );
  expect(installed.length).toBeGreaterThan(500);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
});

describe("S10: source.zip, which a push uploads, has no file that", () => {
  const ignoreFiles = globSync(["apps/*/.gitignore", "templates/vendor/apps/*/.gitignore"], { cwd: root });
  const private_ = [
    ".env",
    ".env.production",
    "debug.log",
    "logs/npm-debug.log",
    "id_rsa",
    "id_rsa.pem",
    "keys/server.key",
    ".npmrc",
    ".zap-runner/filing.live.sqlite",
    "filing.sqlite-wal",
    "settings.local.json",
  ];
  const shipped = ["src/index.ts", "package.json", "src/resources/key.ts", "README.md", ".zapierapprc"];

  it.each(ignoreFiles)("is private, by the app's own %s", (file) => {
    const folder = mkdtempSync(join(tmpdir(), "ignored-"));
    try {
      writeFileSync(join(folder, ".gitignore"), readFileSync(join(root, file)));
      execFileSync("git", ["init", "--quiet"], { cwd: folder });
      const input = [...private_, ...shipped].join("\n");
      const ignored = execFileSync("git", ["check-ignore", "--stdin"], {
        cwd: folder,
        input,
        encoding: "utf8",
      });
      expect(ignored.trim().split("\n")).toEqual(private_);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is looked for in all apps and the template", () => {
    expect(ignoreFiles.length).toBe(globSync("apps/*/package.json", { cwd: root }).length + 1);
  });
});
