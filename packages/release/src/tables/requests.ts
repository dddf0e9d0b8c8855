import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Operation } from "@integrations/integration-checks";

const request = "(?:GET|POST|PUT|PATCH|DELETE) (?:/|https://)\\S*[^\\s,;:.)]";
/** One request, or several with the words between them: `GET /jobs/{id}, or GET /jobs?externalId`. */
const requests = new RegExp(`^${request}(?:,?(?: (?:and|or|then))+ ${request}|, ${request})*`);

/** The docstring above a file's `export default`, if there is one, and the key of what is exported. */
const exported =
  /(?:\/\*\*(?<doc>(?:(?!\*\/).)*)\*\/\s*)?export default (?:(?!\bkey:).)*\bkey: "(?<key>[^"]+)"/s;

/** A docstring as one line. */
const unfolded = (doc: string): string =>
  doc
    .replaceAll(/\n\s*\*/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** A source file that exports an operation. */
interface SourceFile {
  /** From the repository's folder. */
  path: string;
  key: string;
  /** What its docstring says; empty without one. */
  doc: string;
}

const foldersOf = { triggers: "{triggers,dropdowns}", creates: "creates", searches: "searches" };

/** The files of an app that export operations, by their kind. */
const sourceFiles = (app: { folder: string; path: string }, kind: Operation["kind"]): SourceFile[] =>
  globSync(`src/${foldersOf[kind]}/**/*.ts`, { cwd: app.folder })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(app.folder, file), "utf8");
      const { key, doc = "" } = exported.exec(source)?.groups ?? {};
      return key ? [{ path: `${app.path}/${file.replaceAll("\\", "/")}`, key, doc: unfolded(doc) }] : [];
    });

/** The requests of operations in Markdown by address, and what is wrong with docstrings that do not name theirs. */
export const readRequests = (
  app: { folder: string; path: string },
  operations: Operation[],
): { requests: Map<string, string>; problems: string[] } => {
  const found = new Map<string, string>();
  const problems: string[] = [];
  const files = {
    triggers: sourceFiles(app, "triggers"),
    creates: sourceFiles(app, "creates"),
    searches: sourceFiles(app, "searches"),
  };
  for (const { key, kind, address } of operations) {
    const file = files[kind].find((one) => one.key === key);
    const [text] = requests.exec(file?.doc ?? "") ?? [];
    if (!file)
      problems.push(
        `${app.path}: no file in src/${foldersOf[kind]} has an \`export default\` with key: "${key}".`,
      );
    else if (!text)
      problems.push(
        `${file.path}: the docstring above \`export default\` does not begin with the request. Write it so: /** POST /jobs (…, "Create a job"). */`,
      );
    else
      found.set(
        address,
        text.replaceAll(new RegExp(request, "g"), (one) => `\`${one}\``),
      );
  }
  return { requests: found, problems };
};
