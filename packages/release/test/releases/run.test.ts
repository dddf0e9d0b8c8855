import { describe, expect, it } from "@jest/globals";
import { hiding, outputOf, runWith } from "../../src/releases/run.ts";

const run = runWith({ ...process.env, GREETING: "hello" });
const node = (script: string): [string, string[], string] => ["node", ["-e", script], process.cwd()];

describe("a command", () => {
  it("gives its exit code and what it wrote, with the environment that it was given", async () => {
    const script = "console.log(process.env.GREETING); console.error('oh'); process.exitCode = 3";
    await expect(run(...node(script))).resolves.toEqual({ exitCode: 3, stdout: "hello\n", stderr: "oh\n" });
  });

  it("has nobody to ask", async () => {
    const script = "process.stdin.on('end', () => console.log('end')).resume()";
    await expect(outputOf(run, ...node(script))).resolves.toBe("end");
  });

  it("that is not there fails, and says so", async () => {
    const missing = outputOf(run, "no-such-command", ["--now"], process.cwd());
    await expect(missing).rejects.toThrow(/^no-such-command --now failed \(exit code 1\):\n.*ENOENT/);
  });

  it("that is killed fails, and says so", async () => {
    const killed = outputOf(run, ...node("process.kill(process.pid)"));
    await expect(killed).rejects.toThrow(/failed \(exit code 1\):\nCommand failed: node/);
  });

  it("does not tell a secret, however often it says it", async () => {
    const script = "console.log('key hello, hello'); console.error('hello')";
    await expect(hiding("hello", run)(...node(script))).resolves.toEqual({
      exitCode: 0,
      stdout: "key ***, ***\n",
      stderr: "***\n",
    });
  });
});
