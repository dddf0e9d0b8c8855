import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "@jest/globals";
import { outputOf, runWith } from "../../src/releases/run.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const identity = [
  "-c",
  "user.name=Ana",
  "-c",
  "user.email=ana@northwind.example",
  "-c",
  "commit.gpgsign=false",
];

/** A repository of its own, removed after the test. */
export class TestRepository {
  readonly root = mkdtempSync(join(tmpdir(), "release-"));

  /** Its first commit, on main, holds these files. */
  static async with(files: Record<string, string>): Promise<TestRepository> {
    const repository = new TestRepository();
    folders.push(repository.root);
    await repository.git("init", "--quiet", "--initial-branch=main");
    await repository.commit(files);
    return repository;
  }

  async git(...args: string[]): Promise<string> {
    return await outputOf(runWith(process.env), "git", [...identity, ...args], this.root);
  }

  write(files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
  }

  /** @returns the commit's hash */
  async commit(files: Record<string, string>): Promise<string> {
    this.write(files);
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--message", "A change");
    return await this.git("rev-parse", "HEAD");
  }
}

/** The files of an app that can be released as 1.2.0. */
export const releasable = {
  "apps/hellotracks/package.json": JSON.stringify({ name: "hellotracks", version: "1.2.0" }),
  "apps/hellotracks/CHANGELOG.md":
    "# Changelog\n\n## 1.2.0\n\n- New trigger/new_job.\n\n## 1.1.0\n\n- Faster.\n",
  "apps/hellotracks/.zapierapprc": JSON.stringify({ id: 7, key: "App7" }),
};
