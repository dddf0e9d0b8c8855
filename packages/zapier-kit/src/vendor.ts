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
  /** Makes the vendor's client for one operation. */
  connect(host: { transport: Transport; authData: Bundle["authData"] }): Client;
}

/** What an operation gets. */
export interface Context<Client, Input> {
  client: Client;
  /** The inputs without blanks, each read by the kind of its field. Required inputs are present. */
  input: Input;
  /**
   * The inputs of dynamic fields (see {@link defineVendor}'s `dynamicFields`), as typed. Read them with `readInput`
   * once their fields are known.
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
 * Builds the `perform` functions of a vendor's operations. Each takes the operation's input fields, which give its
 * inputs their types. It refuses blank required inputs before any request, and converts every failure to a Zapier error
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
    /** Tests the connection. The result is available to the connection's label. */
    authTest: <Result>(run: (client: Client) => Promise<Result>) =>
      operation([], ({ client }) => run(client)),

    /** Creates, updates or deletes one record. */
    create: <const Fields extends InputFields, Item>(
      fields: Fields,
      run: (context: Context<Client, InferInputData<Fields>>) => Promise<Item>,
    ): Perform<Fields, Item> => operation(fields, run),

    /** Finds records, best match first. No match is an empty list, and so is a 404 from the vendor. */
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
     * One page of a dynamic dropdown; `page` counts from 0. `fields` are the fields of the same form that the choices
     * depend on.
     */
    dropdown: <const Fields extends InputFields, Item extends { id: string }>(
      fields: Fields,
      run: (context: { client: Client; input: InferInputData<Fields>; page: number }) => Promise<Item[]>,
    ): Perform<Fields, Item[]> =>
      operation(fields, ({ client, input, meta }) => run({ client, input, page: meta.page ?? 0 })),

    /**
     * Input or output fields that depend on the account, such as custom fields. The list is empty until the required
     * ones of `fields` are filled in.
     */
    dynamicFields: <const Fields extends InputFields, Field>(
      fields: Fields,
      run: (context: Context<Client, InferInputData<Fields>>) => Promise<Field[]>,
    ): ((z: ZObject, bundle: Bundle) => Promise<Field[]>) => {
      const perform = operation(fields, run);
      return async (z, bundle) => (isReady(fields, bundle) ? perform(z, bundle) : []);
    },

    /** A polling trigger; see {@link pollEvents}. */
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

    /** A trigger on webhooks that the vendor sends; see {@link receiveWebhook}. */
    webhook:
      <const Fields extends InputFields, Event, Item extends { id: string }>(
        fields: Fields,
        source: (context: Context<Client, InferInputData<Fields>>) => WebhookSource<Event, Item>,
      ): Perform<Fields, Item[]> =>
      (z, bundle) =>
        operation(fields, (context) => receiveWebhook(source(context), bundle, z.cache))(z, bundle),
  };
};

/** The result of {@link defineVendor}. */
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
