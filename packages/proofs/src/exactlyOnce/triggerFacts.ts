import type { Sandbox, VendorName } from "@integrations/sandbox";

/** An event of a trigger, as the vendor's API shows it at some moment. */
export interface AccountEvent {
  /** What tells it from every other event of the trigger, for good. */
  name: string;
  /**
   * When it happened, in Unix milliseconds of the vendor. Events older than a poll's window need not fire; without it
   * the trigger reads events of any age.
   */
  at?: number;
}

/** Rows to create. */
export type Batch = {
  count: number;
  /** Whether they have the same time. */
  sameMillisecond: boolean;
  /** How long ago they say that they were created: they reach the API late. */
  agoSeconds: number;
};

/** How something happens. */
export interface Circumstances {
  batch: Batch;
  /** Does it to up to twelve of these rows, neighbours somewhere among them. */
  each<Row>(rows: Iterable<Row>, change: (row: Row) => void): void;
}

/** What the proofs have to know of one polling trigger; they find out everything else. */
export interface TriggerFacts<Name extends VendorName = VendorName> {
  /**
   * Inputs with which a Zap sees the events. Several that come to the same are a Zap each, all in one account: they
   * share what the app remembers. Default: one Zap without inputs.
   */
  inputs?(sandbox: Sandbox<Name>): Record<string, string>[];
  /** What can happen to the rows of the trigger, and beside them, by name. */
  happens: Record<string, (sandbox: Sandbox<Name>, how: Circumstances) => void>;
  /** The events that the API shows at this moment, read from the sandbox's data and never through the app. */
  events(sandbox: Sandbox<Name>): AccountEvent[];
  /** The name of the event that a record tells of. It does not rely on the `id` of a trigger that makes its own. */
  nameOf(record: Record<string, unknown>): string;
  /**
   * Inputs with which a Zap sees fewer events. One more Zap has them: it polls with the others and must not keep an event
   * from them. Default: the inputs of the first Zap.
   */
  narrowed?(sandbox: Sandbox<Name>): Record<string, string>;
  /** Whether the app remembers where its list has new rows: it is then also polled for days. */
  remembers?: boolean;
}

/** What the proofs have to know of a vendor. */
export interface VendorFacts<Name extends VendorName = VendorName> {
  /** How differently the vendor's server may behave: in which order it lists, say. A history has one of them. */
  servers?: Record<string, (sandbox: Sandbox<Name>) => void>;
  /** By the keys of all polling triggers that people can choose. */
  triggers: Record<string, TriggerFacts<Name>>;
}

/** Says what is so with a vendor; `Name` types its sandbox. */
export const factsOf = <Name extends VendorName>(
  _vendor: Name,
  facts: VendorFacts<Name>,
): VendorFacts<Name> => facts;
