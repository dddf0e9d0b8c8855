import { isDeepStrictEqual } from "node:util";
import type { Patience } from "./caller.ts";
import { type Delivery, delivery } from "./delivery.ts";
import type { Ledger, Run } from "./ledger.ts";
import { stepSummary } from "./report.ts";
import type { ConnectedApp, Sandbox } from "./workshop.ts";
import { type PollResult, ZapRunner } from "./zapRunner.ts";
import type { Round, Zap } from "./zapSchema.ts";

/** A rehearsal waits a hundredth of what a throttled app asks for. */
export const hurried: Patience = { scale: 0.01, retries: 5 };

interface RehearsalOptions {
  zap: Zap;
  /** The apps that the Zap uses, connected to their sandboxes. */
  apps: Record<string, ConnectedApp>;
  /** An empty ledger. */
  ledger: Ledger;
  log: (line: string) => void;
  /** What is told of the runs of a round; by default a line for each thing that a step did, however often. */
  tell?: (runs: Run[], isAsRehearsed: boolean) => string[];
}

/** Whether a value contains what is expected: of objects a part of their keys, everything else equal. */
const contains = (value: unknown, expected: unknown): boolean => {
  if (typeof expected !== "object" || expected === null || Array.isArray(expected))
    return isDeepStrictEqual(value, expected);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(expected).every(([key, part]) =>
    contains((value as Record<string, unknown>)[key], part),
  );
};

/** What came of playing a round: the webhooks that the vendors sent, and what cannot happen, in words. */
interface Happened {
  deliveries: Delivery[];
  impossible: string[];
}

/** Plays what happens in a round. */
export const happen = async (round: Round, apps: RehearsalOptions["apps"]): Promise<Happened> => {
  const deliveries: Delivery[] = [];
  try {
    for (const { sandbox, action, with: args } of round.happens) {
      const run = apps[sandbox]?.sandbox?.actions[action];
      if (!run) throw new Error(`there is no action ${action} in a sandbox ${sandbox}`);
      const sent = delivery.safeParse(await run(args));
      if (sent.success) deliveries.push(sent.data);
    }
    return { deliveries, impossible: [] };
  } catch (error) {
    return { deliveries, impossible: [`happens: ${(error as Error).message}`] };
  }
};

type Received = Round["expect"]["received"][number];

/** Whether a request is the expected one, where `*` stands for one part of a path, such as an id. */
const isRequest = (sent: string, expected: string): boolean => {
  const [parts, wanted] = [sent.split("/"), expected.split("/")];
  return (
    parts.length === wanted.length && wanted.every((part, index) => part === "*" || part === parts[index])
  );
};

const compareReceived = ({ request, times, body }: Received, requests: Sandbox["requests"]): string[] => {
  const matching = requests.filter(
    ({ method, path, body: sent }) =>
      isRequest(`${method} ${path}`, request) && (body === undefined || contains(sent, body)),
  ).length;
  const what = body === undefined ? request : `${request} with ${JSON.stringify(body)}`;
  if (times === undefined) return matching > 0 ? [] : [`received ${what}: expected, but there was none`];
  return matching === times ? [] : [`received ${what}: expected ${times} times, was ${matching}`];
};

/** What did not turn out as expected, each by its name. */
const compare = (expect: Round["expect"], { fired, requests, error, runs }: PollResult): string[] => {
  const withStatus = (status: string) => runs.filter((run) => run.status === status).length;
  const counts = {
    fired,
    succeeded: withStatus("success"),
    filtered: withStatus("filtered"),
    halted: withStatus("halted"),
    errored: withStatus("errored"),
  };
  const failures = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((name) => expect[name] !== undefined && expect[name] !== counts[name])
    .map((name) => `${name}: expected ${expect[name]}, was ${counts[name]}`);
  if (expect.errored === undefined && counts.errored > 0) {
    failures.push(`errored: expected none, was ${counts.errored}`);
  }
  if (expect.pollRequests !== undefined && (requests ?? 0) > expect.pollRequests) {
    failures.push(`pollRequests: expected at most ${expect.pollRequests}, was ${requests}`);
  }
  if (expect.pollError === undefined ? error !== null : !error?.includes(expect.pollError)) {
    failures.push(`pollError: expected ${expect.pollError ?? "none"}, was ${error ?? "none"}`);
  }
  const messages = runs.flatMap(({ message }) => message ?? []);
  if (expect.message !== undefined && !messages.some((message) => message.includes(expect.message ?? ""))) {
    failures.push(`message: expected ${expect.message}, was ${messages.join(" / ") || "none"}`);
  }
  return failures;
};

/** A round's name; one in which something goes wrong on purpose says so before it does. */
const announcement = ({ round, expect: { errored = 0, pollError } }: Round): string =>
  `Round: ${round}${errored > 0 || pollError !== undefined ? " (goes wrong on purpose)" : ""}`;

/**
 * Rehearses a Zap: turns it on, then plays each round of its file: something happens at a vendor, the Zap polls or
 * gets the webhooks that the vendor sent, and the outcome is compared. Returns a line for each expectation that did not hold.
 */
export const rehearse = async ({
  zap,
  apps,
  ledger,
  log,
  tell = stepSummary,
}: RehearsalOptions): Promise<string[]> => {
  const connections = Object.fromEntries(
    Object.entries(apps).map(([name, { connection }]) => [name, connection]),
  );
  const runner = new ZapRunner({
    zap,
    connections,
    ledger,
    log,
    logsSteps: false,
    patience: hurried,
    zapId: "1",
  });
  const { error } = await runner.turnOn();
  if (error !== null) return [`turning on: ${error}`];

  const isHook = await runner.isHook();
  const failures: string[] = [];
  for (const round of zap.rehearsal) {
    log(announcement(round));
    const before = new Map(
      Object.entries(apps).map(([name, { sandbox }]) => [name, sandbox?.requests.length]),
    );
    const { deliveries, impossible } = await happen(round, apps);
    const result = isHook ? await runner.receive(deliveries) : await runner.poll();
    const outcome = () => [
      ...compare(round.expect, result),
      ...round.expect.received.flatMap((received) =>
        compareReceived(
          received,
          apps[received.sandbox]?.sandbox?.requests.slice(before.get(received.sandbox)) ?? [],
        ),
      ),
    ];
    // Where something could not happen, all else that is missing follows from it.
    const missed = (impossible.length > 0 ? impossible : outcome()).map(
      (failure) => `round "${round.round}": ${failure}`,
    );
    for (const line of tell(result.runs, missed.length === 0)) log(line);
    for (const failure of missed) log(`✗ ${failure}`);
    failures.push(...missed);
  }
  return failures;
};
