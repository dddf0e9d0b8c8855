import { describe, expect, it } from "@jest/globals";
import { main } from "../../src/releases/commands.ts";
import { releasable, TestRepository } from "./aRepository.ts";
import { FakeZapier } from "./fakeZapier.ts";

const tag = "hellotracks@1.2.0";
const pushed = "hellotracks: push --skip-npm-install";
const promoted = "hellotracks: promote 1.2.0 --yes";

interface World {
  repository: TestRepository;
  zapier?: FakeZapier;
  deployKey?: string | undefined;
}

/** Runs a command, and gives what it wrote. */
const release = async (
  { repository, zapier = new FakeZapier(), deployKey }: World,
  ...args: string[]
): Promise<{ code: number; lines: string[] }> => {
  const lines: string[] = [];
  const write = (text: string) => lines.push(text.replaceAll(repository.root, "<root>"));
  const code = await main(args, {
    root: repository.root,
    run: zapier.run,
    deployKey,
    write,
    writeError: write,
  });
  return { code, lines };
};

const aTaggedRepository = async (): Promise<TestRepository> => {
  const repository = await TestRepository.with(releasable);
  await repository.git("tag", tag);
  return repository;
};

describe("check", () => {
  it("finds nothing wrong before the tag is made, and after", async () => {
    const repository = await TestRepository.with(releasable);
    await expect(release({ repository }, "check", tag)).resolves.toEqual({
      code: 0,
      lines: [`${tag} can be released: git tag ${tag}, and push the tag.`],
    });
    await repository.git("tag", "--annotate", "--message", "Released", tag);
    await expect(release({ repository }, "check", tag)).resolves.toEqual({
      code: 0,
      lines: [`${tag} can be released.`],
    });
  });

  it.each<[what: string, break_: (repository: TestRepository) => Promise<unknown>, problem: string]>([
    [
      "another version in package.json",
      (repository) => repository.commit({ "apps/hellotracks/package.json": '{ "version": "1.3.0" }' }),
      "apps/hellotracks/package.json has version 1.3.0, not 1.2.0.",
    ],
    [
      "a changelog that does not say what changed",
      (repository) => repository.commit({ "apps/hellotracks/CHANGELOG.md": "## 1.2.0\n" }),
      "apps/hellotracks/CHANGELOG.md: Nothing stands under 1.2.0: write what changed for users.",
    ],
    [
      "no changelog",
      (repository) =>
        repository.git("rm", "--quiet", "apps/hellotracks/CHANGELOG.md").then(() => repository.commit({})),
      'apps/hellotracks/CHANGELOG.md: There is no section: write "## 1.2.0" and below it what changed for users.',
    ],
    [
      "no integration",
      (repository) =>
        repository.git("rm", "--quiet", "apps/hellotracks/.zapierapprc").then(() => repository.commit({})),
      "apps/hellotracks has no .zapierapprc, which names the integration: run npx zapier-platform link there and commit it.",
    ],
    [
      "a file that is not committed",
      async (repository) => repository.write({ "apps/hellotracks/src/new.ts": "" }),
      "The work tree has changes: only what is committed is released.",
    ],
    [
      "a tag of an earlier commit",
      (repository) => repository.git("tag", tag).then(() => repository.commit({ "README.md": "New." })),
      `${tag} is another commit than the one checked out.`,
    ],
    [
      "a commit that main does not have",
      (repository) =>
        repository.git("checkout", "--quiet", "-b", "idea").then(() => repository.commit({ "a.md": "a" })),
      "The commit is not part of main.",
    ],
    [
      "a commit that the server's main does not have",
      (repository) =>
        repository
          .git("update-ref", "refs/remotes/origin/main", "HEAD")
          .then(() => repository.commit({ "a.md": "a" })),
      "The commit is not part of main.",
    ],
  ])("refuses %s", async (_what, breakIt, problem) => {
    const repository = await TestRepository.with(releasable);
    await breakIt(repository);
    await expect(release({ repository }, "check", tag)).resolves.toEqual({ code: 1, lines: [problem] });
  });

  it.each([
    ["release", /"release" releases nothing: write <app>@x\.y\.z/],
    ["nobody@1.0.0", /There is no app "nobody"\. Apps: hellotracks\./],
  ])("takes %s for wrong usage", async (wrong, sentence) => {
    const repository = await TestRepository.with(releasable);
    await expect(release({ repository }, "check", wrong)).resolves.toEqual({
      code: 2,
      lines: [expect.stringMatching(sentence)],
    });
  });
});

describe("push", () => {
  it.each<[what: string, versions: Record<string, string>, commands: string[]]>([
    ["nothing yet", {}, [pushed, promoted]],
    ["earlier versions and a snapshot", { "1.1.0": "promoted", "0.0.0-main": "private" }, [pushed, promoted]],
    ["a higher version that is not promoted", { "2.0.0": "private" }, [pushed, promoted]],
    ["the version, pushed", { "1.2.0": "private" }, [promoted]],
    ["the version, promoted", { "1.2.0": "promoted" }, []],
  ])("does what is left to do when Zapier has %s", async (_what, versions, commands) => {
    const repository = await aTaggedRepository();
    const zapier = new FakeZapier(versions);
    const world = { repository, zapier, deployKey: "deploy-key-1" };
    await expect(release(world, "push", tag)).resolves.toMatchObject({ code: 0 });
    expect(zapier.commands).toEqual(commands);
    expect(zapier.versions["1.2.0"]).toBe("promoted");
  });

  it.each(["push", "promote"])(
    "ends where %s fails, without the key, and goes on from there",
    async (failing) => {
      const repository = await aTaggedRepository();
      const zapier = new FakeZapier();
      const world = { repository, zapier, deployKey: "deploy-key-1" };
      zapier.failing = failing;
      const { code, lines } = await release(world, "push", tag);
      expect(code).toBe(1);
      expect(lines.at(-1)).toMatch(/failed \(exit code 2\):\nError: refused, your key is \*\*\*$/);

      delete zapier.failing;
      await expect(release(world, "push", tag)).resolves.toMatchObject({ code: 0 });
      expect(zapier.commands).toEqual(
        failing === "push" ? [pushed, pushed, promoted] : [pushed, promoted, promoted],
      );
    },
  );

  it("refuses a version below one that is released", async () => {
    const repository = await aTaggedRepository();
    const zapier = new FakeZapier({ "1.10.0": "promoted", "1.2.0": "private" });
    await expect(release({ repository, zapier, deployKey: "deploy-key-1" }, "push", tag)).resolves.toEqual({
      code: 1,
      lines: ["Zapier has 1.10.0, promoted: a version below it cannot be released any more."],
    });
    expect(zapier.commands).toEqual([]);
  });

  it("asks for a key, and does nothing without", async () => {
    const repository = await aTaggedRepository();
    const zapier = new FakeZapier();
    await expect(release({ repository, zapier }, "push", tag)).resolves.toEqual({
      code: 2,
      lines: [expect.stringMatching(/^ZAPIER_DEPLOY_KEY is not set\./)],
    });
    expect(zapier.commands).toEqual([]);
  });

  it("refuses what check refuses, and a tag that is not there", async () => {
    const repository = await TestRepository.with(releasable);
    repository.write({ "new.md": "" });
    const zapier = new FakeZapier();
    await expect(release({ repository, zapier, deployKey: "deploy-key-1" }, "push", tag)).resolves.toEqual({
      code: 1,
      lines: ["The work tree has changes: only what is committed is released.", `There is no tag ${tag}.`],
    });
    expect(zapier.commands).toEqual([]);
  });

  it("only writes the commands with --dry-run, without a key", async () => {
    const repository = await aTaggedRepository();
    const zapier = new FakeZapier();
    const { code, lines } = await release({ repository, zapier }, "push", tag, "--dry-run");
    expect(code).toBe(0);
    expect(lines).toEqual([
      "(cd <root>/apps/hellotracks && zapier-platform versions --all --format json)",
      "(cd <root>/apps/hellotracks && zapier-platform push --skip-npm-install)",
      "(cd <root>/apps/hellotracks && zapier-platform promote 1.2.0 --yes)",
    ]);
    expect(zapier.commands).toEqual([]);
  });
});

describe("snapshot", () => {
  const twoApps = {
    ...releasable,
    "apps/acme/package.json": '{ "version": "1.0.0" }',
    "apps/acme/.zapierapprc": '{ "id": 8 }',
    "apps/unlinked/package.json": '{ "version": "1.0.0" }',
  };

  it("pushes the named apps under a label, and leaves out one that names no integration", async () => {
    const repository = await TestRepository.with(twoApps);
    const zapier = new FakeZapier();
    const world = { repository, zapier, deployKey: "deploy-key-1" };
    await expect(release(world, "snapshot", "main", "acme", "unlinked", "hellotracks")).resolves.toEqual({
      code: 0,
      lines: [
        "acme: pushed as 0.0.0-main.",
        "unlinked: skipped, because no .zapierapprc names its integration.",
        "hellotracks: pushed as 0.0.0-main.",
      ],
    });
    expect(zapier.commands).toEqual([
      "acme: push --skip-npm-install --snapshot main",
      "hellotracks: push --skip-npm-install --snapshot main",
    ]);
  });

  it("tries every app, though one fails", async () => {
    const repository = await TestRepository.with(twoApps);
    const zapier = new FakeZapier();
    zapier.failing = "push";
    const { code, lines } = await release(
      { repository, zapier, deployKey: "deploy-key-1" },
      "snapshot",
      "main",
      "acme",
      "hellotracks",
    );
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^acme: .*\n.*\*\*\*$/),
      expect.stringMatching(/^hellotracks: /),
    ]);
  });

  it("only writes the commands with --dry-run", async () => {
    const repository = await TestRepository.with(twoApps);
    await expect(release({ repository }, "snapshot", "twelve-chars", "acme", "--dry-run")).resolves.toEqual({
      code: 0,
      lines: ["(cd <root>/apps/acme && zapier-platform push --skip-npm-install --snapshot twelve-chars)"],
    });
  });

  it.each(["a-label-of-13", "-main", "ma in", "main-", "ma--in", "ma.in"])(
    "refuses the label %j",
    async (label) => {
      const repository = await TestRepository.with(twoApps);
      const { code, lines } = await release({ repository }, "snapshot", "--dry-run", "--", label, "acme");
      expect(code).toBe(2);
      expect(lines.join()).toContain("Write up to 12 letters and digits, with single dashes between them.");
    },
  );
});

describe("the command line", () => {
  it("helps", async () => {
    const repository = await TestRepository.with(releasable);
    const { code, lines } = await release({ repository }, "--help");
    expect(code).toBe(0);
    expect(lines.join("\n")).toContain("ZAPIER_DEPLOY_KEY");
  });

  it("takes an unknown command for wrong usage", async () => {
    const repository = await TestRepository.with(releasable);
    await expect(release({ repository }, "ship", tag)).resolves.toMatchObject({ code: 2 });
  });
});
