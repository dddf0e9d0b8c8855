import { businesses } from "./data.ts";
import { Records } from "./records.ts";

/** A business as HighLevel stores it. Times are Unix milliseconds. */
export interface StoredBusiness extends BusinessFields {
  readonly id: string;
  name: string;
  readonly createdAt: number;
  updatedAt: number;
}

export interface BusinessFields {
  name?: string;
  phone?: string;
  email?: string;
  website?: string;
  address?: string;
  city?: string;
  state?: string;
  postalCode?: string;
  country?: string;
  description?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** All businesses of the location, some of which have always been there. */
export class Businesses extends Records<StoredBusiness> {
  constructor(clock: ConstructorParameters<typeof Records>[0]) {
    super(clock);
    const at = clock.now() - 400 * DAY_MS;
    for (const business of businesses) this.keep({ ...business, createdAt: at, updatedAt: at }, at);
  }

  create(fields: BusinessFields & { name: string }): StoredBusiness {
    const at = this.clock.now();
    const business = { ...fields, id: this.nextId("Biz"), createdAt: at, updatedAt: at };
    this.keep(business, at);
    return business;
  }

  change(business: StoredBusiness, changes: BusinessFields): void {
    const at = this.clock.now();
    Object.assign(business, changes, { updatedAt: at });
    this.keep(business, at);
  }
}
