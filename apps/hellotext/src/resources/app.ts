import type { HellotextApp, HellotextAppFields } from "@integrations/clients/hellotext";
import { kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { defineResource, isoCreatedAt } from "./resource.ts";

/** An app as a Zap sees it. In Hellotext, a business registers the phone apps that it offers its customers. */
const toApp = (app: HellotextApp) => ({
  id: app.id,
  name: app.name ?? null,
  image_url: app.image_url ?? null,
  metadata: app.metadata ?? null,
  created_at: isoCreatedAt(app),
});

export const apps = defineResource({
  noun: "App",
  dynamic: "app_list.id.name",
  search: "find_app.id",
  of: (client) => client.apps,
  toItem: toApp,
  outputFields: [
    { key: "id", label: "App ID", type: "string", primary: true },
    { key: "name", label: "Name", type: "string" },
    { key: "image_url", label: "Image URL", type: "string" },
    { key: "metadata", label: "Metadata", dict: true },
    { key: "created_at", label: "Created At", type: "datetime" },
  ],
  sample: {
    id: "xnqJQ47v",
    name: "Shop for Android",
    image_url: "https://shop.example.com/apps/android.png",
    metadata: {},
    created_at: "2026-03-24T08:15:30.000Z",
  },
});

export const nameInput = defineInputField({
  key: "name",
  label: "Name",
  type: "string",
});

/** The fields of an app that can be written, except its name (Hellotext API reference, "The app object"). */
export const appInputs = defineInputFields([
  {
    key: "image_url",
    label: "Image URL",
    type: "string",
    meta: kind("code"),
    helpText: "The URL of the app's icon.",
  },
  {
    key: "metadata",
    label: "Metadata",
    dict: true,
    helpText: "Extra details to store with the app. Enter a name and a value for each.",
  },
]);

type AppInput = InferInputData<[typeof nameInput, ...typeof appInputs]>;

/** The fields of an app to send: only those filled in. */
export const toAppFields = (input: AppInput): HellotextAppFields =>
  withoutBlanks({ name: input.name, image_url: input.image_url, metadata: input.metadata });
