import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { type Json, rawApp } from "../../integration-checks/test/promises/anApp.ts";
import { type AppCommand, runAppCommand } from "../src/appCommand.ts";

/** A checkout in a temporary folder, with built apps, and a terminal. */
export class Checkout {
  readonly root = mkdtempSync(join(tmpdir(), "release-"));
  out: string[] = [];
  errors: string[] = [];

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** Puts a built app into `apps/<name>`. */
  build(
    name: string,
    { definition = rawApp(), version = "1.0.0" }: { definition?: Json; version?: string } = {},
  ): void {
    this.write(`apps/${name}/package.json`, JSON.stringify({ version }));
    const file = strToU8(JSON.stringify(definition));
    this.write(`apps/${name}/build/build.zip`, zipSync({ "definition.json": file }));
  }

  /** Runs a command and gives its exit code; what it printed is in `out` and `errors`. */
  async run(command: AppCommand, ...args: string[]): Promise<number> {
    this.out = [];
    this.errors = [];
    return await runAppCommand(command, args, {
      root: this.root,
      write: (text) => this.out.push(text),
      writeError: (text) => this.errors.push(text),
    });
  }

  /** Deletes something in it, or all of it. */
  delete(path = ""): void {
    rmSync(join(this.root, path), { recursive: true });
  }
}
