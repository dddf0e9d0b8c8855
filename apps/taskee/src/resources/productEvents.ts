import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

/** In a price, the product's ID has another name. */
const toRecord = (event: TaskeeEvent) => {
  const record = recordOf.product(event);
  const isPrice = event.type.startsWith("Price");
  return {
    product_id: isPrice ? record.product : record.id,
    price_id: isPrice ? record.id : null,
    name: record.name,
    description: record.description,
    product_type: record.productType,
    available_in_store: record.availableInStore,
    price_type: isPrice ? record.priceType : null,
    currency: record.currency,
    amount: record.amount,
  };
};

export const productEvents = {
  types: {
    ProductCreate: "Product Created",
    ProductUpdate: "Product Updated",
    ProductDelete: "Product Deleted",
    PriceCreate: "Price Created",
    PriceUpdate: "Price Updated",
    PriceDelete: "Price Deleted",
  },
  begin: /^(Product|Price)/,
  toRecord,
  outputFields: [
    { key: "product_id", label: "Product ID", type: "string" },
    { key: "price_id", label: "Price ID", type: "string" },
    { key: "name", label: "Name", type: "string" },
    { key: "description", label: "Description", type: "string" },
    { key: "product_type", label: "Product Type", type: "string" },
    { key: "available_in_store", label: "Available in Store", type: "boolean" },
    { key: "price_type", label: "Price Type", type: "string" },
    { key: "currency", label: "Currency", type: "string" },
    { key: "amount", label: "Amount", type: "number" },
  ] satisfies OutputFields,
  sample: {
    product_id: "655b33a82209e60b6adb87a5",
    price_id: "655b33aa2209e60b6adb87a7",
    name: "Heat pump",
    description: "Air to water, 8 kW",
    product_type: "PHYSICAL",
    available_in_store: true,
    price_type: "one_time",
    currency: "USD",
    amount: 999,
  },
};
