import { type Transport, VendorError } from "@integrations/clients/http";
import type { Bundle, InferInputData, InputFields, ZObject } from "zapier-platform-core";
import { toZapierError, type VendorProfile } from "./errors.ts";
import { readInputs } from "./inputs.ts";
import { type EventSource, pollEvents } from "./polling/pollEvents.ts";
import { zapierTransport } from "./transport.ts";

export interface VendorOptions<Client> extends VendorProfile {
  /** The vendor's client for one operation. */
  connect(host: { transport: Transport; authData: Bundle["authData"] }): Client;
}

/** What an operation works with. */
export interface Context<Client, Input> {
  client: Client;
  /** What was typed or mapped, without blanks; required inputs are there. */
  input: Input;
  meta: Bundle["meta"];
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
        const input = readInputs(fields, bundle.inputData);
        const transport = zapierTransport(z);
        const client = vendor.connect({ transport, authData: bundle.authData });
        return await run({ client, input, meta: bundle.meta, transport });
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
          if (error instanceof VendorError && error.kind === "not_found") return [];
          throw error;
        }),
      ),

    /** One page of a dynamic dropdown; `page` counts from 0. */
    dropdown: <Item extends { id: string }>(
      run: (context: { client: Client; page: number }) => Promise<Item[]>,
    ): Perform<[], Item[]> => operation([], ({ client, meta }) => run({ client, page: meta.page ?? 0 })),

    /** The whole of a polling trigger; see {@link pollEvents}. */
    pollEvents: <const Fields extends InputFields, Row, Item extends { id: string }>(
      fields: Fields,
      source: (context: Context<Client, InferInputData<Fields>>) => EventSource<Row, Item>,
    ): Perform<Fields, Item[]> =>
      operation(fields, (context) =>
        pollEvents(source(context), {
          isPopulatingDedupe: context.meta.isPopulatingDedupe,
          isLoadingSample: context.meta.isLoadingSample,
          remainingMs: context.transport.remainingMs,
        }),
      ),
  };
};
