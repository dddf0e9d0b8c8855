import { isNotFound, type Transport } from "@integrations/clients/http";
import type { Bundle, InferInputData, InputFields, ZObject } from "zapier-platform-core";
import { type Cache, zapierCache } from "./cache.ts";
import { toZapierError, type VendorProfile } from "./errors.ts";
import { isBlank } from "./inputs/blanks.ts";
import { plainFields } from "./inputs/inputError.ts";
import { readInputs } from "./inputs/readInputs.ts";
import type { EventSource } from "./polling/eventSource.ts";
import { pollEvents } from "./polling/pollEvents.ts";
import { zapierTransport } from "./transport.ts";
import { receiveWebhook, type WebhookSource } from "./webhook.ts";

export interface VendorOptions<Client> extends VendorProfile {
  /** The vendor's client for one operation. */
  connect(host: { transport: Transport; authData: Bundle["authData"] }): Client;
}

/** What an operation works with. */
export interface Context<Client, Input> {
  client: Client;
  /** What was typed or mapped, read by what each field is and without blanks; required inputs are there. */
  input: Input;
  /**
   * Of these, the inputs that only the account knows of, from {@link defineVendor}'s `dynamicFields`: as typed, for
   * `readInput` once their fields are known.
   */
  dynamic: Record<string, unknown>;
  meta: Bundle["meta"];
  cache: Cache;
}

/** The `perform` of an operation, as `zapier-platform-core` calls it. */
type Perform<Fields extends InputFields, Result> = (
  z: ZObject,
  bundle: Bundle<InferInputData<Fields>>,
) => Promise<Result>;

/**
 * The ways to write a vendor's operations. Each takes the operation's input fields, from which the types of its
 * inputs come, refuses blank required inputs before any request, and turns every failure into the Zapier error
 * that says what to do.
 */
export const defineVendor = <Client>(vendor: VendorOptions<Client>) => {
  const operation =
    <const Fields extends InputFields, Result>(
      fields: Fields,
      run: (
        context: Context<Client, InferInputData<Fields>> & { transport: Transport },
      ) => Result | Promise<Result>,
    ): Perform<Fields, Result> =>
    async (z, bundle) => {
      try {
        const input = await readInputs(fields, bundle.inputData, bundle.meta?.timezone);
        const transport = zapierTransport(z);
        const client = vendor.connect({ transport, authData: bundle.authData });
        return await run({
          client,
          input,
          dynamic: undeclared(fields, input),
          meta: bundle.meta,
          cache: zapierCache(z),
          transport,
        });
      } catch (error) {
        throw toZapierError(z, error, vendor, { fields, input: bundle.inputData });
      }
    };

  return {
    /** Tests the connection; what it answers fills the connection's label. */
    authTest: <Result>(run: (client: Client) => Promise<Result>) =>
      operation([], ({ client }) => run(client)),

    /** Creates, updates or deletes one thing. */
    create: <const Fields extends InputFields, Item>(
      fields: Fields,
      run: (context: Context<Client, InferInputData<Fields>>) => Promise<Item>,
    ): Perform<Fields, Item> => operation(fields, run),

    /** Finds things: best match first, an empty list when there is none. A vendor's 404 means none. */
    search: <const Fields extends InputFields, Item>(
      fields: Fields,
      run: (context: Context<Client, InferInputData<Fields>>) => Promise<Item[]>,
    ): Perform<Fields, Item[]> =>
      operation(fields, (context) =>
        run(context).catch((error: unknown) => {
          if (isNotFound(error)) return [];
          throw error;
        }),
      ),

    /**
     * One page of a dynamic dropdown; `page` counts from 0. Its fields are those of the form it stands in, by their
     * keys, that decide what can be chosen.
     */
    dropdown: <const Fields extends InputFields, Item extends { id: string }>(
      fields: Fields,
      run: (context: { client: Client; input: InferInputData<Fields>; page: number }) => Promise<Item[]>,
    ): Perform<Fields, Item[]> =>
      operation(fields, ({ client, input, meta }) => run({ client, input, page: meta.page ?? 0 })),

    /**
     * Input or output fields that only the account knows of, such as its custom fields. There are none until the
     * required ones of `fields` are filled in.
     */
    dynamicFields: <const Fields extends InputFields, Field>(
      fields: Fields,
      run: (context: Context<Client, InferInputData<Fields>>) => Promise<Field[]>,
    ): ((z: ZObject, bundle: Bundle) => Promise<Field[]>) => {
      const perform = operation(fields, run);
      return async (z, bundle) => (isReady(fields, bundle) ? perform(z, bundle) : []);
    },

    /** The whole of a polling trigger; see {@link pollEvents}. */
    pollEvents: <const Fields extends InputFields, Row, Item extends { id: string }, Cursor>(
      fields: Fields,
      source: (context: Context<Client, InferInputData<Fields>>) => EventSource<Row, Item, Cursor>,
    ): Perform<Fields, Item[]> =>
      operation(fields, (context) =>
        pollEvents(source(context), {
          isPopulatingDedupe: context.meta.isPopulatingDedupe,
          isLoadingSample: context.meta.isLoadingSample,
          remainingMs: context.transport.remainingMs,
          zapId: context.meta.zap?.id,
          cache: context.cache,
          log: context.transport.log,
        }),
      ),

    /** The whole of a trigger whose requests the vendor sends by itself; see {@link receiveWebhook}. */
    webhook:
      <const Fields extends InputFields, Event, Item extends { id: string }>(
        fields: Fields,
        source: (context: Context<Client, InferInputData<Fields>>) => WebhookSource<Event, Item>,
      ): Perform<Fields, Item[]> =>
      (z, bundle) =>
        operation(fields, (context) => receiveWebhook(source(context), bundle, z.cache))(z, bundle),
  };
};

/** What {@link defineVendor} gives. */
export type Vendor<Client> = ReturnType<typeof defineVendor<Client>>;

const isReady = <Fields extends InputFields>(
  fields: Fields,
  bundle: Bundle,
): bundle is Bundle<InferInputData<Fields>> =>
  plainFields(fields).every(({ key, required }) => !required || !isBlank(bundle.inputData?.[key]));

const undeclared = (fields: InputFields, input: object): Record<string, unknown> => {
  const declared = new Set(plainFields(fields).map(({ key }) => key));
  return Object.fromEntries(Object.entries(input).filter(([key]) => !declared.has(key)));
};
