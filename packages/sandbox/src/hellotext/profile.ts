/** What a profile has for one property. */
interface Value {
  /** The property's. */
  id: string;
  kind: string;
  name: string | null;
  value: unknown;
  verified?: boolean;
}

/** A profile as Hellotext stores it. */
export interface Profile {
  readonly id: string;
  /** Unix seconds. */
  readonly created_at: number;
  /** When the customer was last active, Unix milliseconds; no answer shows it. */
  activity: number;
  /** unconfirmed, subscribed or unsubscribed */
  state: string;
  first_name: string | null;
  last_name: string | null;
  lists: string[];
  values: Value[];
  /** A deleted profile is gone from every answer until it is subscribed again. */
  cleared: boolean;
}

/** What a profile can have a value of. */
export interface Property {
  id: string;
  kind: string;
  name: string | null;
  /** The profile that alone has it. */
  owner: string | null;
  isUnique: boolean;
}

/** The contacts of a profile, the default one first. */
export const contactsOf = (profile: Profile, kind: string): string[] =>
  profile.values
    .filter((value) => value.kind === kind)
    .sort((one, other) => Number(one.name !== null) - Number(other.name !== null))
    .map(({ value }) => String(value));
