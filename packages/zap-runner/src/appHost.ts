import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { AppClock } from "./appClock.ts";
import { type AppDefinition, appDefinition } from "./definition.ts";
import { type Bundle, type HostCall, type HostReply, LOADED } from "./hostProtocol.ts";
import { type CallCost, OperationError, toOperationError } from "./operationError.ts";
import { RpcServer } from "./rpcServer.ts";
import { Store } from "./store.ts";
import { type AppFolder, appFolder } from "./unpack.ts";

/** Zapier gives every operation 30 seconds. */
const ZAPIER_TIMEOUT_MS = 30_000;
/**
 * Ends a start that hangs. It takes half a second of a processor, of which a busy machine may give little; Zapier does
 * not count it as the operation's time.
 */
const START_LIMIT_MS = 120_000;

export interface AppOptions {
  /** The app's environment variables, for example `{ HELLOTRACKS_BASE_URL: "http://127.0.0.1:4001/v1" }`. Nothing is inherited. */
  env?: Record<string, string>;
  /** Milliseconds until a call is killed, without the start of the process; Zapier's 30 s unless said otherwise. */
  timeoutMs?: number;
  observer?: AppObserver;
  /**
   * Whether core gets the operation that is called without the others. It copies and freezes all that it gets, twice at
   * each call, which takes a large app longer than the call itself.
   */
  narrowed?: boolean;
  /** Whether no request that changes something may leave the app; only a renewal of its token may. */
  readOnly?: boolean;
  /** The app's time, in Unix milliseconds, how fast it goes, and its variables on top of `env`; asked at each call. */
  surroundings?: () => Surroundings;
}

/** What may change from call to call. */
export interface Surroundings extends Partial<Omit<AppClock, "aheadMs">> {
  /** The machine's time by default. */
  now?: number;
  env?: Record<string, string>;
}

/** Watches an app's process. */
export interface AppObserver {
  /** All that left the process after a call of a method, or of a command. */
  replied(method: string, reply: HostReply): void;
  /** The process ended, and nobody had asked it to: an error that no operation waited for, say. */
  died(how: string): void;
}

/** A successful call: what the operation returned and what it cost. */
export interface CallResult extends CallCost {
  results: unknown;
}

/** Where a call's `z.cache` and `z.cursor` live; `storeKey` separates the cursors of different Zaps. */
export interface CallContext {
  store: Store;
  storeKey: string;
}

type Event = Pick<HostCall["event"], "command" | "method" | "bundle">;

/**
 * An app in a process of its own, called through the handler that Zapier's Lambda calls. Calls run one after
 * the other, as in one Lambda; a process that hangs or dies is replaced at the next call. Failed calls reject
 * with an OperationError. Between calls nothing of a host keeps its owner's process from ending, so one that is
 * never closed does no harm.
 */
export class AppHost {
  readonly #folder: AppFolder;
  readonly #env: Record<string, string>;
  readonly #timeoutMs: number;
  readonly #observer: AppObserver | undefined;
  readonly #narrowed: boolean;
  /** On top of every other variable. */
  readonly #fixed: Record<string, string>;
  readonly #surroundings: () => Surroundings;
  readonly #rpc: RpcServer;
  readonly #ownContext: CallContext;
  #process: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    folder: AppFolder,
    rpc: RpcServer,
    {
      env = {},
      timeoutMs = ZAPIER_TIMEOUT_MS,
      observer,
      narrowed = false,
      readOnly = false,
      surroundings = () => ({}),
    }: AppOptions,
  ) {
    this.#folder = folder;
    this.#rpc = rpc;
    this.#env = env;
    this.#timeoutMs = timeoutMs;
    this.#observer = observer;
    this.#narrowed = narrowed;
    this.#fixed = readOnly ? { READ_ONLY: "1" } : {};
    this.#surroundings = surroundings;
    this.#ownContext = { store: Store.inMemory(), storeKey: "own" };
  }

  /** The compiled definition: what the build wrote of it, or else what the app itself says. */
  async definition(): Promise<AppDefinition> {
    const { definition } = this.#folder;
    return appDefinition.parse(definition ?? (await this.#enqueue({ command: "definition" })).results);
  }

  /** Errors of Zapier's schema validation; empty when the app is valid. */
  async validate(): Promise<unknown[]> {
    return (await this.#enqueue({ command: "validate" })).results as unknown[];
  }

  /** Calls a method of the app, for example `triggers.new_job.operation.perform` or `authentication.test`. */
  execute(method: string, bundle: Bundle = {}, context: CallContext = this.#ownContext): Promise<CallResult> {
    return this.#enqueue({ command: "execute", method, bundle }, context);
  }

  async close(): Promise<void> {
    this.#process?.kill("SIGKILL");
    this.#rpc.close();
  }

  #enqueue(event: Event, context = this.#ownContext): Promise<CallResult> {
    const call = this.#last.then(() => this.#call(event, context));
    this.#last = call.catch(() => undefined);
    return call;
  }

  async #call(event: Event, { store, storeKey }: CallContext): Promise<CallResult> {
    this.#folder.markUsed();
    const rpc_base = this.#rpc.open(store);
    const { now, speed = 1, hurry = 1, env: environment = {} } = this.#surroundings();
    const startedAt = performance.now();
    try {
      const reply = await this.#send({
        event: {
          ...event,
          isDeveloper: true,
          rpc_base,
          storeKey,
          environment: { ...environment, ...this.#fixed },
        },
        narrowed: this.#narrowed,
        clock: { aheadMs: now === undefined ? 0 : now - Date.now(), speed, hurry },
        traced: this.#observer !== undefined,
      });
      this.#observer?.replied(event.method ?? event.command, reply);
      const { results, error, requests, logs } = reply;
      const cost = { requests, logs, ms: Math.round(performance.now() - startedAt) };
      if (error) throw toOperationError(error, cost);
      return { results, ...cost };
    } finally {
      this.#rpc.end(rpc_base);
    }
  }

  #send(call: HostCall): Promise<HostReply> {
    const what = call.event.method ?? call.event.command;
    const child = this.#running();
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const fail = (name: string, message: string): void => {
        settle();
        reject(
          new OperationError(name, message, {
            requests: null,
            ms: Math.round(performance.now() - startedAt),
            logs: [],
          }),
        );
      };
      const onMessage = (message: unknown): void => {
        clearTimeout(timer);
        if (message === LOADED) {
          timer = stopAfter(this.#timeoutMs);
          return;
        }
        settle();
        resolve(message as HostReply);
      };
      const onExit = (code: number | null, signal: string | null): void =>
        fail(
          "ProcessExitedError",
          `The app's process ended (${signal ?? `exit code ${code}`}) during ${what}.`,
        );
      const onError = ({ message }: Error): void =>
        fail("ProcessExitedError", `The app's process could not be reached: ${message}`);
      const stopAfter = (ms: number) =>
        setTimeout(() => {
          child.kill("SIGKILL");
          fail("TimeoutError", `${what} took longer than ${ms / 1000} s and was stopped.`);
        }, ms);
      let timer = stopAfter(START_LIMIT_MS);
      const settle = (): void => {
        clearTimeout(timer);
        child.off("message", onMessage).off("exit", onExit).off("error", onError);
      };
      child.on("message", onMessage).on("exit", onExit).on("error", onError);
      child.send(call);
    });
  }

  #running(): ChildProcess {
    if (this.#process?.connected && !this.#process.killed) return this.#process;
    const { PATH, SystemRoot } = process.env;
    const child = fork(fileURLToPath(new URL("./hostProcess.ts", import.meta.url)), {
      cwd: this.#folder.path,
      // A key makes core call our RPC server without the token that would also make it send its logs to Zapier.
      env: { PATH, SystemRoot, TZ: "UTC", ZAPIER_DEPLOY_KEY: "local", ...this.#env, ...this.#fixed },
      // Zapier's Lambda runs without require(esm).
      execArgv: ["--disable-warning=ExperimentalWarning", "--no-experimental-require-module"],
      // Core writes a line of its own per call.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    // The call in flight fails with the first of these events; none may end the runner.
    child.on("error", () => undefined);
    child.on("exit", (code, signal) => {
      if (!child.killed) this.#observer?.died(signal ?? `exit code ${code}`);
    });
    // Keeps this process alive during a call only, by the call's timer.
    child.unref();
    child.channel?.unref();
    this.#process = child;
    return child;
  }
}

/**
 * Opens a built app: its zip (`apps/<app>/build/build.zip`, unpacked into the temporary directory) or a folder
 * that holds a `zapierwrapper.js`. Close it when done.
 */
export const openApp = async (zipOrFolder: string, options: AppOptions = {}): Promise<AppHost> =>
  new AppHost(appFolder(zipOrFolder), await RpcServer.start(), options);
