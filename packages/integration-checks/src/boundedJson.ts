/** Larger is no definition: Zapier's own largest apps have a few megabytes. */
export const LARGEST_BYTES = 32 * 1024 * 1024;
/** Line items in line items are two or three deep; what goes through a definition does so by calling itself. */
const DEEPEST = 100;
/** Zapier shows at most 1,000 characters of any text of a definition; of a longer one the beginning is checked. */
const LONGEST_TEXT = 10_000;

const depthOf = (json: string): number => {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (isText && sign === "\\") at++;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === "{" || sign === "[")) deepest = Math.max(deepest, ++depth);
    else if (!isText && (sign === "}" || sign === "]")) depth--;
  }
  return deepest;
};

/**
 * JSON of others, in bounds within which every rule ends soon: its texts are cut.
 *
 * @throws {Error} in words when it is no JSON, or too large or too deep
 */
export const parseBounded = (json: string): unknown => {
  if (json.length > LARGEST_BYTES) throw new Error("It has more than 32 MB, which no definition has.");
  if (depthOf(json) > DEEPEST)
    throw new Error(`It is nested more than ${DEEPEST} levels deep, which no definition is.`);
  try {
    return JSON.parse(json, (_key, value) =>
      typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value,
    );
  } catch (error) {
    throw new Error(`It is not valid JSON (${(error as Error).message}).`, { cause: error });
  }
};
