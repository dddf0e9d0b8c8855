import type { Subject } from "./subject.ts";

export const hellotext: Subject<"hellotext"> = {
  trigger: { key: "new_profile" },
  paging: "cursor",
  fill: ({ actions }, count, first = 1) => {
    const last = first + count - 1;
    for (let number = first; number <= last; number++) {
      actions.create_profiles({
        agoSeconds: (last - number) / 1000,
        fields: {
          first_name: "Ana",
          last_name: `Silva ${number}`,
          email: `ana.${number}@northwind.example`,
          phone: `+59899${String(number).padStart(6, "0")}`,
          company: "Northwind",
          birthday: { year: 1985, month: 11, day: 3 },
          lists: ["Greens"],
        },
      });
    }
  },
  create: {
    key: "create_profile",
    input: { first_name: "Ana", last_name: "Silva", phone: "+598 97 000 001", birthday: "1985-11-03" },
  },
  further: [],
};
