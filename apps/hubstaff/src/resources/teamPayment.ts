import type { HubstaffPayment } from "@integrations/clients/hubstaff";
import type { OutputFields } from "zapier-platform-core";
import { duration, durationFields } from "./durations.ts";

/** A payment to members of the team as a Zap sees it. */
export const toTeamPayment = (payment: HubstaffPayment) => ({
  id: payment.id,
  amount: payment.amount ?? null,
  currency: payment.currency ?? null,
  start_date: payment.start_date ?? null,
  stop_date: payment.stop_date ?? null,
  ...duration("tracked", payment.tracked),
  payment_source: payment.payment_source ?? null,
  note: payment.note ?? null,
  details: payment.details.map((detail) => ({
    user_id: detail.user_id ?? null,
    user_name: detail.user_name,
    project_id: detail.project_id ?? null,
    project_name: detail.project_name,
    date: detail.date ?? null,
    ...duration("tracked", detail.tracked),
    pay_rate: detail.pay_rate ?? null,
    amount: detail.amount ?? null,
    currency: detail.currency ?? null,
    payment_type: detail.payment_type ?? null,
  })),
  created_at: payment.created_at ?? null,
  updated_at: payment.updated_at ?? null,
});

export const teamPaymentOutputFields = [
  { key: "id", label: "Team Payment ID", type: "string", primary: true },
  { key: "amount", label: "Amount", type: "string" },
  { key: "currency", label: "Currency", type: "string" },
  { key: "start_date", label: "Start Date", type: "string" },
  { key: "stop_date", label: "Stop Date", type: "string" },
  ...durationFields("tracked", "Tracked"),
  { key: "payment_source", label: "Payment Source", type: "string" },
  { key: "note", label: "Note", type: "string" },
  {
    key: "details",
    label: "Details",
    children: [
      { key: "user_id", label: "Member ID", type: "string" },
      { key: "user_name", label: "Member Name", type: "string" },
      { key: "project_id", label: "Project ID", type: "string" },
      { key: "project_name", label: "Project Name", type: "string" },
      { key: "date", label: "Date", type: "string" },
      ...durationFields("tracked", "Tracked"),
      { key: "pay_rate", label: "Pay Rate", type: "string" },
      { key: "amount", label: "Amount", type: "string" },
      { key: "currency", label: "Currency", type: "string" },
      { key: "payment_type", label: "Payment Type", type: "string" },
    ],
  },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const teamPaymentSample = toTeamPayment({
  id: "7300551",
  amount: "166.5",
  currency: "GBP",
  start_date: "2026-03-16",
  stop_date: "2026-03-22",
  tracked: 29_970,
  payment_source: "manual",
  note: "Weekly pay",
  details: [
    {
      user_id: "9021",
      user_name: "Ana Silva",
      project_id: "90417",
      project_name: "Heating",
      date: "2026-03-20",
      tracked: 29_970,
      pay_rate: "20.0",
      amount: "166.5",
      currency: "GBP",
      payment_type: "regular",
    },
  ],
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T08:15:30.123456Z",
});
