import * as zod from "zod";
import { makeMany, batch as plainBatch, secondsAgo } from "../../batch.ts";
import { text } from "../fields/values.ts";
import type { StoredClient, StoredMember, StoredProject, StoredTask } from "../records/account.ts";
import type { Row, Rows } from "../rows.ts";
import type { HubstaffState } from "../state.ts";

/** The arguments of an action that makes many rows. */
export const batch = {
  ...plainBatch,
  /** How long no list has them, though they have their ids and their time. */
  storedAfterSeconds: zod.number().min(0).default(0),
};
export type Batch = zod.output<zod.ZodObject<typeof batch>>;

/** The organization's name; the first one by default. */
export const organization = text.exactOptional();
/** A row by its id, or by its name or summary: the last one that has it. */
export const which = zod.union([zod.int(), text]);
export type Which = zod.output<typeof which>;
/** A row that has no name, by its id. */
export const rowId = zod.int();
export const nothing = zod.strictObject({});

/** How actions find and make rows. */
export const helpers = (state: HubstaffState) => {
  const many = <T extends Row>(
    rows: Rows<T>,
    { count, agoSeconds, sameMillisecond, storedAfterSeconds }: Batch,
    create: (at: number) => T,
  ): T[] =>
    makeMany({ count, sameMillisecond }, secondsAgo(state.clock, agoSeconds), (at) => {
      const row = create(at);
      rows.hold(row, storedAfterSeconds * 1000);
      return row;
    });

  const named = <T extends Row>(
    rows: Rows<T>,
    kind: string,
    wanted: Which,
    nameOf: (row: T) => string,
  ): T => {
    const row =
      typeof wanted === "number" ? rows.get(wanted) : [...rows].findLast((one) => nameOf(one) === wanted);
    if (!row) throw new Error(`there is no ${kind} ${wanted}`);
    return row;
  };

  return {
    many,
    /** A row by its id. @throws {Error} in words */
    numbered: <T extends Row>(rows: Rows<T>, kind: string, id: number): T => named(rows, kind, id, String),
    clientOf: (wanted: Which): StoredClient => named(state.clients, "client", wanted, ({ name }) => name),
    projectOf: (wanted: Which): StoredProject => named(state.projects, "project", wanted, ({ name }) => name),
    taskOf: (wanted: Which): StoredTask => named(state.tasks, "task", wanted, ({ summary }) => summary),
    memberOf: (wanted: Which): StoredMember => named(state.members, "member", wanted, ({ name }) => name),
    organizationOf: (name: string | undefined): number => {
      const found =
        name === undefined ? state.organizations[0] : state.organizations.find((one) => one.name === name);
      if (!found) throw new Error(`there is no organization ${name}`);
      return found.id;
    },
  };
};
