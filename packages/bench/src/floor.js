/**
 * The floor: an app on the same core that does nothing of its own. It sends the requests it is told to, reads the
 * answers with JSON.parse and hands over the rows.
 */
import zapier from "zapier-platform-core";

const send = async (z, { method, url, headers, body }) => {
  const response = await z.request(url, { method, headers, body, merge: false, skipThrowForStatus: true });
  return JSON.parse(response.content || "null");
};

/** The list in an answer, wherever it stands. */
const rowsOf = (answer) => {
  if (Array.isArray(answer)) return answer;
  if (typeof answer !== "object" || answer === null) return [];
  for (const value of Object.values(answer)) {
    const rows = rowsOf(value);
    if (rows.length > 0) return rows;
  }
  return [];
};

const list = async (z, { inputData: { rounds } }) => {
  const byId = new Map();
  for (const requests of rounds) {
    const answers = await Promise.all(requests.map((request) => send(z, request)));
    for (const row of answers.flatMap(rowsOf)) byId.set(row.id, { ...row, id: String(row.id) });
  }
  return [...byId.values()];
};

const one = async (z, { inputData: { rounds } }) => {
  let answer = {};
  for (const request of rounds.flat()) answer = await send(z, request);
  return { id: "1", answer };
};

const operation = (key, perform) => ({
  key,
  noun: key,
  display: { label: key, description: "The floor." },
  operation: { perform },
});

export default {
  version: "1.0.0",
  platformVersion: zapier.version,
  flags: { cleanInputData: false },
  triggers: { list: operation("list", list) },
  creates: { one: operation("one", one) },
};
