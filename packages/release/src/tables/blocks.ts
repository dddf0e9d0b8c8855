import { UsageError } from "@integrations/integration-checks";

/** The comments between which a table stands in a Markdown file. */
const markersOf = (name: string) => ({
  start: `<!-- ${name}: written by npm run docs -->`,
  end: `<!-- end of ${name} -->`,
});

const count = (text: string, part: string): number => text.split(part).length - 1;

/**
 * A text with another content between its markers; what stands outside of them stays.
 *
 * @param change - makes the new content of the old one
 * @param path - names the file in the error
 * @throws {UsageError} when the text does not have each marker once, the first before the second
 */
export const withBlock = (
  text: string,
  name: string,
  change: (content: string) => string,
  path: string,
): string => {
  const { start, end } = markersOf(name);
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (count(text, start) !== 1 || count(text, end) !== 1 || to < from)
    throw new UsageError(`${path}: it needs these two lines, once and in this order:\n${start}\n${end}`);
  const content = change(text.slice(from + start.length, to).trim());
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
};
