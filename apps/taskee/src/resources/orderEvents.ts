import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const { amountSummary: sums, contactSnapshot: contact, source, items, ...order } = recordOf.order(event);
  return {
    order_id: order.id,
    status: order.status,
    fulfillment_status: order.fulfillmentStatus,
    currency: order.currency,
    amount: order.amount,
    subtotal: sums?.subtotal ?? null,
    discount: sums?.discount ?? null,
    tax: sums?.tax ?? null,
    shipping: sums?.shipping ?? null,
    contact_id: order.contactId,
    contact_name: [contact?.firstName, contact?.lastName].filter(Boolean).join(" ") || null,
    contact_email: contact?.email ?? null,
    contact_phone: contact?.phone ?? null,
    source_type: source?.type ?? null,
    source_name: source?.name ?? null,
    items: items.map(({ name, qty, product, price }) => ({
      name,
      quantity: qty,
      price: price?.amount ?? null,
      product_id: product?._id ?? null,
      price_id: price?._id ?? null,
    })),
    created_at: order.createdAt,
  };
};

export const orderEvents = {
  types: { OrderCreate: "Order Created", OrderStatusUpdate: "Order Status Changed" },
  begin: /^Order/,
  toRecord,
  outputFields: [
    { key: "order_id", label: "Order ID", type: "string" },
    { key: "status", label: "Status", type: "string" },
    { key: "fulfillment_status", label: "Fulfillment Status", type: "string" },
    { key: "currency", label: "Currency", type: "string" },
    { key: "amount", label: "Amount", type: "number" },
    { key: "subtotal", label: "Subtotal", type: "number" },
    { key: "discount", label: "Discount", type: "number" },
    { key: "tax", label: "Tax", type: "number" },
    { key: "shipping", label: "Shipping", type: "number" },
    { key: "contact_id", label: "Contact ID", type: "string" },
    { key: "contact_name", label: "Contact Name", type: "string" },
    { key: "contact_email", label: "Contact Email", type: "string" },
    { key: "contact_phone", label: "Contact Phone", type: "string" },
    { key: "source_type", label: "Source Type", type: "string" },
    { key: "source_name", label: "Source Name", type: "string" },
    {
      key: "items",
      label: "Items",
      children: [
        { key: "name", label: "Name", type: "string" },
        { key: "quantity", label: "Quantity", type: "number" },
        { key: "price", label: "Price", type: "number" },
        { key: "product_id", label: "Product ID", type: "string" },
        { key: "price_id", label: "Price ID", type: "string" },
      ],
    },
    { key: "created_at", label: "Created At", type: "datetime" },
  ] satisfies OutputFields,
  sample: {
    order_id: "660ed43bfdf9fc05a0de7a40",
    status: "pending",
    fulfillment_status: "unfulfilled",
    currency: "USD",
    amount: 1011.1,
    subtotal: 999,
    discount: 0,
    tax: 12.1,
    shipping: 0,
    contact_id: "ocQHyuzHvysMo5N5VsXc",
    contact_name: "Rosa Delgado",
    contact_email: "rosa.delgado@example.com",
    contact_phone: "+12025550143",
    source_type: "website",
    source_name: "Web shop",
    items: [
      {
        name: "Heat pump",
        quantity: 1,
        price: 999,
        product_id: "655b33a82209e60b6adb87a5",
        price_id: "655b33aa2209e60b6adb87a7",
      },
    ],
    created_at: "2026-03-24T08:15:30.000Z",
  },
};
