import type { Exchange } from "./reading.ts";

/** An endpoint of a vendor, as its sandbox knows it: `GET /projects/:id/tasks`. */
interface Template {
  name: string;
  method: string;
  parts: string[];
}

const isParameter = (part: string | undefined): boolean => part?.startsWith(":") === true;

/** Names the endpoints that an app asks, without the IDs in their paths. */
export class Endpoints {
  readonly #templates: Template[];
  readonly #words: ReadonlySet<string>;

  /** @param names - the vendor's endpoints, such as `GET /projects/:id/tasks` */
  constructor(names: Iterable<string>) {
    this.#templates = [...names].map((name) => {
      const [method = "", path = ""] = name.split(" ");
      return { name, method, parts: path.split("/").filter(Boolean) };
    });
    this.#words = new Set(this.#templates.flatMap(({ parts }) => parts));
  }

  /** `GET /projects/{id}/tasks`. What is no part of a known endpoint's path is masked, since it may be anybody's ID. */
  nameOf({ method, url }: Pick<Exchange, "method" | "url">): string {
    const parts = new URL(url).pathname.split("/").filter(Boolean);
    const fits = this.#templates
      .filter((template) => template.method === method && matchesEnd(template.parts, parts))
      .sort((one, other) => worth(other) - worth(one))[0];
    const path = fits
      ? fits.parts.map((part) => (isParameter(part) ? "{id}" : part))
      : parts.map((part) => (this.#words.has(part) ? part : "{…}"));
    return `${method} /${path.join("/")}`;
  }
}

/** The vendor's base path may come before it. */
const matchesEnd = (template: string[], parts: string[]): boolean =>
  template.length <= parts.length &&
  template.every(
    (part, index) => isParameter(part) || part === parts[parts.length - template.length + index],
  );

/** The longest fits best, then the one with the fewest parameters. */
const worth = ({ parts }: Template): number =>
  parts.length * 100 + parts.filter((part) => !isParameter(part)).length;
