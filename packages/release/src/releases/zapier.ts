import * as zod from "zod";
import { outputOf, type Run } from "./run.ts";

/** A version that Zapier has. */
export interface PushedVersion {
  version: string;
  /** `private` until it is promoted; then other words, such as `promoted`. */
  state: string;
}

// The keys are the headings of the table that `versions` prints otherwise.
const versionTable = zod.array(
  zod
    .object({ Version: zod.string(), State: zod.string() })
    .transform(({ Version, State }): PushedVersion => ({ version: Version, state: State })),
);

/**
 * One app of this repository at Zapier, through the CLI; which one, `.zapierapprc` in its folder says. The CLI takes
 * the deploy key from `ZAPIER_DEPLOY_KEY`. Each method throws {@link CommandFailed} with what the CLI said.
 */
export class ZapierApp {
  readonly #run: Run;
  readonly #folder: string;

  constructor(run: Run, folder: string) {
    this.#run = run;
    this.#folder = folder;
  }

  async versions(): Promise<PushedVersion[]> {
    return versionTable.parse(JSON.parse(await this.#cli("versions", "--all", "--format", "json")));
  }

  /** Builds the app and uploads it under the version in its package.json. */
  async push(): Promise<void> {
    await this.#cli("push", "--skip-npm-install");
  }

  /** Builds the app and uploads it as version `0.0.0-<label>`, in place of the one before. */
  async pushSnapshot(label: string): Promise<void> {
    await this.#cli("push", "--skip-npm-install", "--snapshot", label);
  }

  /**
   * Makes a pushed version the one that new users get, with its section of CHANGELOG.md.
   *
   * @returns what Zapier says to it: of an integration that is not public yet, where to ask for a review
   */
  promote(version: string): Promise<string> {
    return this.#cli("promote", version, "--yes");
  }

  #cli(...args: string[]): Promise<string> {
    return outputOf(this.#run, "zapier-platform", args, this.#folder);
  }
}
