import { useVendor } from "../support.ts";

export const LOCATION = "ve9EPM428h8vShlRW1KT";

/** A fresh HighLevel sandbox for every test, and a caller that has its token and names the version. */
export const useHighlevel = () =>
  useVendor("highlevel", ({ access_token }) => ({
    Authorization: `Bearer ${access_token}`,
    Version: "2021-07-28",
  }));
