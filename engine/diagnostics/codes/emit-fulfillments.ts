import type { CodeRow } from "../code-row.ts";

/** What can be wrong with the data of a fulfillment. */
export const fulfillmentCodes: readonly CodeRow[] = [
  {
    code: "CB5301",
    name: "unknown-fulfillment-type",
    severity: "error",
    title: "There is no such fulfillment type",
    message: "The fulfillment type is not one of the module's.",
    help: "Define it under `fulfillmentTypes`, or use the key of one that is there.",
    wrong: "fulfillment_type_key: air_time",
    right: "fulfillment_type_key: airtime",
    why: "The type says which data the fulfillment needs.",
  },
  {
    code: "CB5302",
    name: "ambiguous-option",
    severity: "error",
    title: "A label stands for several options",
    message: "The value is the label of more than one option.",
    help: "Write the key of the option that is meant, and give the options different labels.",
    wrong: 'valueOptions: {"10000": R100, "20000": R100}\nfulfillment_data: {airtime_amount: R100}',
    right: 'valueOptions: {"10000": R100, "20000": R200}\nfulfillment_data: {airtime_amount: "10000"}',
    why: "Nobody can say which of the two was meant, and one of them costs twice as much.",
  },
  {
    code: "CB5303",
    name: "unexpected-fulfillment-data",
    severity: "error",
    title: "The fulfillment type has no such parameter",
    message: "The fulfillment type has no such parameter.",
    help: "Remove the value, or add the parameter to the type's `fulfillmentData`.",
    wrong: 'fulfillmentData: { cellphone: {...} }\nfulfillment_data: { phone: "0825550101" }',
    right: 'fulfillmentData: { cellphone: {...} }\nfulfillment_data: { cellphone: "0825550101" }',
    why: "A misspelt name would leave the real parameter empty.",
  },
];
