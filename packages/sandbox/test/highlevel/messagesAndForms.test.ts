import { beforeEach, describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const send = async (line: string, body?: unknown) => {
  const dated = line.includes("/conversations/") ? { Version: "2021-04-15" } : {};
  return (await api.request(line, { headers: dated, ...(body !== undefined && { body }) })).json();
};
beforeEach(() => {
  const { messages, submissions } = api.sandbox.state;
  messages.length = 0;
  submissions.length = 0;
});

const KIM = "Con00000000000000002";
const message = { type: "Email", contactId: KIM, message: "See you." };

describe("a message", () => {
  it("is sent, and listed by its channel", async () => {
    const { messageId, ...sent } = await send("POST /conversations/messages", {
      ...message,
      subject: "Hello",
    });
    expect(sent).toMatchObject({ conversationId: expect.any(String), emailMessageId: expect.any(String) });
    const list = (more = "") => send(`GET /conversations/messages/export?locationId=${LOCATION}${more}`);
    expect(await list()).toEqual({ messages: [], nextCursor: null, total: 0 });
    expect(await list("&channel=Email")).toMatchObject({
      messages: [{ id: messageId, messageType: "TYPE_EMAIL", direction: "outbound", contactId: KIM }],
    });
  });

  it.each([
    [422, { type: "Fax" }, "type must be a channel"],
    [422, { status: "delivered" }, "property status should not exist"],
    [422, { scheduledTimestamp: "2036" }, "scheduledTimestamp must be a number of seconds"],
    [400, { contactId: "nobody" }, "Contact not found"],
    [400, { message: undefined }, "There is no message"],
    [400, { type: "SMS" }, "Missing phone number"],
    [400, { contactId: "Con00000000000000003" }, "Contact has no email"],
  ])("is refused with %s for %j", async (status, more, words) => {
    const answer = await send("POST /conversations/messages", { ...message, ...more });
    expect(answer.statusCode).toBe(status);
    expect([answer.message].flat().join()).toContain(words);
  });

  it("is listed newest or oldest first, page by page", async () => {
    const ids = api.sandbox.actions.receive_messages({ count: 25, agoSeconds: 60 });
    api.sandbox.actions.receive_messages({ channel: "Email" });
    const page = (more: string) =>
      send(`GET /conversations/messages/export?locationId=${LOCATION}&limit=10${more}`);
    const first = await page("");
    expect(first).toMatchObject({ nextCursor: ids[15], total: 25 });
    const last = await page(`&cursor=${ids[5]}`);
    expect(last.messages.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 5).reverse());
    expect(last.nextCursor).toBeNull();
    expect((await page("&sortOrder=asc")).messages[0].id).toBe(ids[0]);
    expect(await page("&limit=5")).toMatchObject({ statusCode: 422 });
  });
});

describe.each([
  ["form", "forms", "YSWdvS4Is98wtIDGnpmI"],
  ["survey", "surveys", "jjusM6EOngDExnbo2DbU"],
] as const)("a %s", (kind, path, id) => {
  it("is listed, and what people filled in is by days and pages", async () => {
    const { actions } = api.sandbox;
    const [old] = actions.submit({ kind, agoSeconds: 5 * 86_400 });
    const ids = actions.submit({ kind, count: 3, answers: { cf1: "x" } });
    expect((await send(`GET /${path}/?locationId=${LOCATION}&limit=1`))[path]).toMatchObject([{ id }]);
    const list = (more = "") => send(`GET /${path}/submissions?locationId=${LOCATION}${more}`);
    expect(await list(`&${kind}Id=${id}`)).toMatchObject({ meta: { total: 4, nextPage: null } });
    expect(await list(`&${kind}Id=other`)).toMatchObject({ submissions: [] });
    expect(await list("&limit=2&page=2")).toMatchObject({
      submissions: [{ id: ids[1], others: { cf1: "x" } }, { id: ids[2] }],
      meta: { currentPage: 2, nextPage: null, prevPage: 1 },
    });
    const today = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    expect(await list(`&startAt=${today}`)).toMatchObject({ meta: { total: 3 } });
    expect(await list(`&endAt=${today}`)).toMatchObject({ submissions: [{ id: old }], meta: { total: 1 } });
    expect(await list("&startAt=yesterday")).toMatchObject({ statusCode: 422 });
    expect(await list("&limit=101")).toMatchObject({ statusCode: 422 });
  });
});
