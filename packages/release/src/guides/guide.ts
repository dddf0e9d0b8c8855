import {
  type AppDefinition,
  choicesOf,
  type Field,
  staticFields,
  UsageError,
} from "@integrations/integration-checks";
import { curlies, parseReference, type Reference, type Step, type Zap } from "@integrations/zap-runner";

type Operation = AppDefinition["triggers"][string];

/** An app as a guide speaks of it. */
export interface GuidedApp {
  /** The name people know: "Hellotracks". */
  name: string;
  definition: AppDefinition;
}

type Inputs = Zap["trigger"]["inputs"];

/** A step of the editor: what is chosen in it, and the operations whose record it hands on. */
interface EditorStep {
  title: string;
  lines: string[];
  outputs: Operation[];
}

/**
 * How to rebuild a Zap in Zapier's editor, in the words that stand there: Markdown with a heading, a numbered step for
 * the trigger and each action, and under it what to fill in. A mapped value reads `{{2. Email}}`: the field Email of
 * step 2.
 */
export const toGuide = (zap: Zap, apps: Record<string, GuidedApp>): string => {
  const writer = new GuideWriter(zap, apps);
  return writer.write();
};

class GuideWriter {
  readonly #zap: Zap;
  readonly #apps: Record<string, GuidedApp>;
  /** By the way a Zap file refers to them: "trigger", or a step's id. */
  readonly #steps = new Map<string, EditorStep>();

  constructor(zap: Zap, apps: Record<string, GuidedApp>) {
    this.#zap = zap;
    this.#apps = apps;
  }

  write(): string {
    const { name, description, trigger, steps } = this.#zap;
    this.#steps.set("trigger", this.#trigger(trigger));
    for (const step of steps) {
      for (const days of daysNamedIn(step)) this.#steps.set(dayStep(days), dayOfRun(days));
      this.#steps.set(step.id, this.#step(step));
    }
    const numbered = [...this.#steps.values()].map(({ title, lines }, index) => {
      const number = `${index + 1}. `;
      return [number + title, ...lines.map((line) => " ".repeat(number.length) + line)].join("\n");
    });
    return [`## ${name}`, ...(description ? [`${description}.`] : []), numbered.join("\n")].join("\n\n");
  }

  #app(name: string): GuidedApp {
    const app = this.#apps[name];
    if (!app) throw new UsageError(`The Zap "${this.#zap.name}" uses an app that is not built: ${name}.`);
    return app;
  }

  #trigger({ app, key, inputs }: Zap["trigger"]): EditorStep {
    const { name, definition } = this.#app(app);
    const operation = definition.triggers[key];
    return {
      title: `Trigger: **${name}, ${labelOf(operation, key)}**`,
      lines: this.#inputs(operation, inputs),
      outputs: [operation ?? []].flat(),
    };
  }

  #step(step: Step): EditorStep {
    if ("filter" in step) return this.#filter(step);
    return "search" in step ? this.#search(step) : this.#create(step);
  }

  #filter({ filter }: Extract<Step, { filter: unknown }>): EditorStep {
    const lines = filter.map((asked, index) => {
      const value = "value" in asked ? ` ${inCode(this.#text(asked.value))}` : "";
      return `- ${index > 0 ? "And: " : ""}${inCode(this.#text(asked.field))} ${asked.condition}${value}`;
    });
    return { title: "**Filter by Zapier**: continue only if", lines, outputs: [] };
  }

  #create({ app, create, inputs }: Extract<Step, { create: string }>): EditorStep {
    const { name, definition } = this.#app(app);
    const operation = definition.creates[create];
    return {
      title: `Action: **${name}, ${labelOf(operation, create)}**`,
      lines: this.#inputs(operation, inputs),
      outputs: [operation ?? []].flat(),
    };
  }

  #search({ app, search, inputs, otherwise }: Extract<Step, { search: string }>): EditorStep {
    const { name, definition } = this.#app(app);
    const operation = definition.searches[search];
    const create = typeof otherwise === "object" ? definition.creates[otherwise.create] : undefined;
    const pair = create && Object.values(definition.searchOrCreates).find((one) => one.search === search);
    return {
      title: `Action: **${name}, ${pair?.display.label ?? labelOf(operation, search)}**`,
      lines: [
        ...this.#inputs(operation, inputs),
        ...(typeof otherwise === "object"
          ? [
              `- Tick _Create ${name} ${create?.noun ?? ""} if it doesn't exist yet?_, then:`,
              ...this.#inputs(create, otherwise.inputs).map((line) => `  ${line}`),
            ]
          : [`- When nothing is found: ${otherwise === "stop" ? "the Zap stops" : "the Zap goes on"}.`]),
      ],
      outputs: [operation ?? [], create ?? []].flat(),
    };
  }

  #inputs(operation: Operation | undefined, inputs: Inputs): string[] {
    const fields = staticFields(operation?.operation.inputFields ?? []);
    return Object.entries(inputs).flatMap(([key, value]) => {
      const field = fields.find((one) => one.key === key);
      return this.#input(field?.label ?? accountField(key), value, field);
    });
  }

  #input(label: string, value: Inputs[string], field?: Field): string[] {
    if (Array.isArray(value)) return value.flatMap((one) => this.#input(label, one, field));
    if (typeof value === "object") {
      return [
        `- ${label}:`,
        ...Object.entries(value).flatMap(([name, one]) => this.#input(name, one).map((line) => `  ${line}`)),
      ];
    }
    if (value === "") return [];
    const text = (field && choicesOf(field)?.get(String(value))) ?? this.#text(String(value));
    const isOfOneAccount = field !== undefined && isChosenById(field) && !text.includes("{{");
    return [`- ${label}: ${isOfOneAccount ? "one of yours" : inCode(text)}`];
  }

  #text(text: string): string {
    return text.replace(/\{\{(.*?)\}\}/gs, (all, inside: string) => {
      const reference = parseReference(inside);
      return reference ? `{{${this.#mapped(reference)}}}` : all;
    });
  }

  #mapped(reference: Reference): string {
    if (reference.root === "run") return `${this.#number(dayStep(reference.days))}. Output`;
    const id = reference.root === "trigger" ? "trigger" : reference.step;
    const number = this.#number(id);
    const fields = (this.#steps.get(id)?.outputs ?? []).flatMap(({ operation }) =>
      staticFields(operation.outputFields),
    );
    const path = reference.path.replaceAll("__", ".");
    const labelled = (wanted: string): string | undefined =>
      fields.find(({ key }) => key.replaceAll(/__|\[\]/g, ".").replaceAll("..", ".") === wanted)?.label;
    // Of a map the fields are not known, only its own label.
    const [first = "", ...rest] = path.split(".");
    const within = labelled(first) && [labelled(first), ...rest].join(" ");
    return `${number}. ${labelled(path) ?? within ?? accountField(reference.path)}`;
  }

  #number(id: string): number {
    return [...this.#steps.keys()].indexOf(id) + 1;
  }
}

/** What a day of the run is found by; no step of a Zap file has a sign in its id. */
const dayStep = (days: number): string => `day ${days >= 0 ? "+" : ""}${days}`;

/** The days that a step maps from the run itself. */
const daysNamedIn = (step: Step): Set<number> =>
  new Set(
    curlies(step).flatMap((inside) => {
      const reference = parseReference(inside);
      return reference?.root === "run" ? [reference.days] : [];
    }),
  );

/** The runner's `run.date` takes a step of its own in the editor. */
const dayOfRun = (days: number): EditorStep => ({
  title: "Action: **Formatter by Zapier, Date / Time**",
  lines: [
    `- Transform: ${inCode(days === 0 ? "Format" : "Add/Subtract Time")}`,
    "- Input: `{{zap_meta_human_now}}`",
    ...(days === 0 ? [] : [`- Expression: ${inCode(`${days > 0 ? "+" : ""}${days} days`)}`]),
    "- To Format: `YYYY-MM-DD`",
  ],
  outputs: [],
});

/** The name of a field that only an account knows, from the key that apps make of it (zapier-kit's fieldKeys.ts). */
const accountField = (key: string): string =>
  key
    .replace(/^field_/, "")
    .replaceAll(/-([0-9a-f]+)-/g, (_, hex: string) => Buffer.from(hex, "hex").toString());

/** Whether a dropdown shows something else than it enters (zapier-platform-schema, FieldSchema: `trigger.value.label`). */
const isChosenById = ({ dynamic }: Field): boolean => {
  const [, value, label] = dynamic?.split(".") ?? [];
  return value !== label;
};

const labelOf = (operation: Operation | undefined, key: string): string => operation?.display.label || key;

/** As Markdown code, whatever is in it; a line break is shown by a sign. */
const inCode = (text: string): string => {
  const line = text.replaceAll("\n", " ⏎ ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
};
