import { type CommandResult, type Run, runWith } from "../../src/releases/run.ts";

/** Zapier's CLI with what Zapier has; git and turbo are the real ones. */
export class FakeZapier {
  /** State by version. */
  readonly versions: Record<string, string>;
  /** The commands that the CLI was given, beside `versions`, with the app's folder. */
  readonly commands: string[] = [];
  /** A command that fails, such as `push`. */
  failing?: string;

  constructor(versions: Record<string, string> = {}) {
    this.versions = versions;
  }

  readonly run: Run = async (command, args, folder) => {
    if (command !== "zapier-platform") return await runWith(process.env)(command, args, folder);
    if (args[0] !== "versions") this.commands.push(`${folder.split("/").at(-1)}: ${args.join(" ")}`);
    return args[0] === this.failing
      ? { exitCode: 2, stdout: "", stderr: "Error: refused, your key is deploy-key-1\n" }
      : this.#answer(args);
  };

  #answer(args: string[]): CommandResult {
    const [name, version = ""] = args;
    if (name === "versions") {
      const rows = Object.entries(this.versions).map(([Version, State]) => ({
        Version,
        State,
        "Zap Users": 0,
      }));
      return { exitCode: 0, stdout: `${JSON.stringify(rows, null, 2)}\n`, stderr: "- Loading versions\n" };
    }
    if (name === "push")
      this.versions[args.includes("--snapshot") ? `0.0.0-${args.at(-1)}` : "1.2.0"] = "private";
    if (name === "promote") this.versions[version] = "promoted";
    return {
      exitCode: 0,
      stdout: name === "promote" ? "Promotion successful!\n" : "Push complete!\n",
      stderr: "",
    };
  }
}
