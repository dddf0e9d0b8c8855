import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type AppHost, type AppOptions, openApp } from "./appHost.ts";
import { checkRehearsal, type KnownActions } from "./checkRehearsal.ts";
import { appsOf, checkZap, openInputs } from "./checkZap.ts";
import { Connection } from "./connection.ts";
import type { AppDefinition } from "./definition.ts";
import { authDataPrefix, keepCredentials, readEnvFile, splitEnv } from "./envFile.ts";
import { fingerprint, shortHash } from "./fingerprint.ts";
import { tidyLedgers } from "./tidyLedgers.ts";
import { UsageError } from "./usageError.ts";
import { parseZap, type ZapFile, ZapFileError } from "./zapFile.ts";

/** What the runner needs of a vendor's sandbox (packages/sandbox). */
export interface Sandbox {
  url: string;
  /** The app's `.env`: its base URL, and `authData_<field>` for every connection field. */
  env: Record<string, string>;
  /** Every request that reached the vendor's API, in order of arrival. */
  requests: { method: string; path: string; body: unknown }[];
  /** What can happen at the vendor, by name. */
  actions: Record<string, (args?: Record<string, unknown>) => unknown>;
  /** Why an action cannot be called so, in words; undefined when it can. Nothing happens. */
  problemWith(action: string, args: Record<string, unknown>): string | undefined;
  close(): Promise<void>;
}

/** The vendors that have a sandbox, by the name of their app. */
export type Sandboxes = Record<string, () => Promise<Sandbox>>;

/** An app in a process of its own, connected to an account. */
export interface ConnectedApp {
  host: AppHost;
  connection: Connection;
  /** In live mode: tells the account from others without giving away its credentials. */
  account?: string;
  /** Absent in live mode. */
  sandbox?: Sandbox;
}

const inFile = (path: string, problems: string[]): ZapFileError =>
  new ZapFileError(problems.map((problem) => `${basename(path)}, ${problem}`).join("\n"));

/** The repository as the commands see it: the built apps, the Zap files, the ledgers, the sandboxes. */
export class Workshop {
  readonly #root: string;
  readonly #sandboxes: Sandboxes;
  readonly #definitions = new Map<string, Promise<AppDefinition>>();
  readonly #actions = new Map<string, Promise<Sandbox["problemWith"]>>();

  constructor(root: string, sandboxes: Sandboxes) {
    this.#root = root;
    this.#sandboxes = sandboxes;
  }

  /** Names of all apps, built or not. */
  apps(): string[] {
    return readdirSync(join(this.#root, "apps"), { withFileTypes: true })
      .filter((entry) => existsSync(join(entry.parentPath, entry.name, "package.json")))
      .map(({ name }) => name);
  }

  /** Paths of the Zap files that come with the repository. */
  zapFiles(): string[] {
    const folder = this.#zapFolder();
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => join(folder, name));
  }

  /** The path of a Zap file that a person names: a path, or the name of one of the repository's Zaps. */
  find(file: string): string {
    const candidates = [
      resolve(file),
      join(this.#zapFolder(), file),
      join(this.#zapFolder(), `${file}.yaml`),
    ];
    const found = candidates.find(
      (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false,
    );
    if (!found)
      throw new UsageError(
        `${existsSync(resolve(file)) ? `${file} is a folder` : `There is no Zap file ${file}`}: "npm run zap -- list" shows those of the repository.`,
      );
    return found;
  }

  /** Throws a ZapFileError whose lines begin with the file's name. */
  read(path: string): ZapFile {
    try {
      return parseZap(readFileSync(path, "utf8"));
    } catch (error) {
      if (error instanceof ZapFileError) throw inFile(path, error.message.split("\n"));
      throw error;
    }
  }

  /**
   * Reads a Zap file and compares it with the built apps. Throws a ZapFileError that has a line a problem. `open` has a
   * line for each input of which only the account can tell whether it has it.
   */
  async check(path: string): Promise<ZapFile & { open: string[] }> {
    const file = this.read(path);
    const built = appsOf(file.zap).filter((app) => existsSync(this.#zip(app)));
    const definitions = Object.fromEntries(
      await Promise.all(built.map(async (app) => [app, await this.#definition(app)] as const)),
    );
    const problems = [
      ...checkZap(file, definitions, this.apps()),
      ...checkRehearsal(file, await this.#actionsOf(file)),
    ];
    // An operation may be missing only because it was written after the app was built.
    if (problems.length > 0)
      throw inFile(path, [...problems, ...built.flatMap((app) => this.#whenStale(app))]);
    return { ...file, open: openInputs(file, definitions) };
  }

  /** The sandboxes that a Zap's rehearsal can speak of: those of its apps. */
  async #actionsOf({ zap }: ZapFile): Promise<KnownActions> {
    if (zap.rehearsal.length === 0) return {};
    const known = appsOf(zap).flatMap((app) => {
      const start = this.#sandboxes[app];
      if (!start) return [];
      // Asked once: what a sandbox can do does not change during a command.
      const problemWith =
        this.#actions.get(app) ??
        start().then((sandbox) => sandbox.close().then(() => sandbox.problemWith.bind(sandbox)));
      this.#actions.set(app, problemWith);
      return problemWith.then((one) => [app, one] as const);
    });
    return Object.fromEntries(await Promise.all(known));
  }

  /**
   * Where a Zap's ledger is unless said otherwise; live runs have one of their own. The repository's Zaps have names of
   * their own too, any other file is told from its namesakes by its path.
   */
  ledgerPath(zapFile: string, live: boolean): string {
    const path = resolve(zapFile);
    const where = dirname(path) === resolve(this.#zapFolder()) ? "" : `-${shortHash(path)}`;
    const name = `${basename(path, ".yaml")}${where}${live ? ".live" : ""}.sqlite`;
    return join(this.#root, ".zap-runner", name);
  }

  /** Deletes what old rehearsals left where ledgers are. */
  tidy(): void {
    tidyLedgers(join(this.#root, ".zap-runner"));
  }

  /** Starts a built app with the credentials of its `.env`. Throws a UsageError when there are none. */
  async connectLive(app: string, options: Omit<AppOptions, "env"> = {}): Promise<ConnectedApp> {
    const path = join(this.#root, "apps", app, ".env");
    const { env, authData } = readEnvFile(path);
    if (Object.keys(authData).length === 0) {
      throw new UsageError(
        `No credentials for ${app}: write lines ${authDataPrefix}<field>=<value> into apps/${app}/.env, the file that zapier-platform invoke reads. npm run sandbox -- --write-env writes those of the sandboxes.`,
      );
    }
    const host = await openApp(this.#builtZip(app), { ...options, env });
    const connection = new Connection(host, authData, (fresh) => keepCredentials(path, fresh));
    return { host, connection, account: fingerprint(authData, env) };
  }

  /** Starts a vendor's sandbox and its built app, connected to it. */
  async connectSandbox(app: string): Promise<ConnectedApp> {
    const start = this.#sandboxes[app];
    if (!start) throw new UsageError(`There is no sandbox for ${app}: run its Zaps with --live.`);
    const zip = this.#builtZip(app);
    const sandbox = await start();
    const { env, authData } = splitEnv(sandbox.env);
    try {
      const host = await openApp(zip, { env });
      return { host, connection: new Connection(host, authData), sandbox };
    } catch (error) {
      await sandbox.close();
      throw error;
    }
  }

  /** Asked once: the apps do not change during a command. */
  #definition(app: string): Promise<AppDefinition> {
    const definition =
      this.#definitions.get(app) ??
      openApp(this.#zip(app)).then((host) => host.definition().finally(() => host.close()));
    this.#definitions.set(app, definition);
    return definition;
  }

  #zapFolder(): string {
    return join(this.#root, "packages", "zap-runner", "zaps");
  }

  #builtZip(app: string): string {
    const zip = this.#zip(app);
    if (!existsSync(zip))
      throw new UsageError(`The app ${app} is not built: npm run build:zip builds all apps.`);
    return zip;
  }

  /** A line where an app's source changed after its zip was built. */
  #whenStale(app: string): string[] {
    const builtAt = statSync(this.#zip(app)).mtimeMs;
    const source = join(this.#root, "apps", app, "src");
    const files = existsSync(source) ? readdirSync(source, { recursive: true, encoding: "utf8" }) : [];
    if (files.every((file) => statSync(join(source, file)).mtimeMs <= builtAt)) return [];
    return [`apps/${app}/build/build.zip is older than apps/${app}/src: npm run build:zip builds it anew`];
  }

  #zip(app: string): string {
    return join(this.#root, "apps", app, "build", "build.zip");
  }
}

/** The apps that a set of Zaps uses, connected for as long as `use` runs. */
export const withApps = async <Result>(
  names: string[],
  connect: (app: string) => Promise<ConnectedApp>,
  use: (apps: Record<string, ConnectedApp>) => Promise<Result>,
): Promise<Result> => {
  const apps: Record<string, ConnectedApp> = {};
  try {
    for (const name of names) apps[name] = await connect(name);
    return await use(apps);
  } finally {
    for (const { host, sandbox } of Object.values(apps)) {
      await host.close();
      await sandbox?.close();
    }
  }
};
