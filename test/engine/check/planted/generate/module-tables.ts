/** The parts of a module beside its blocks: tables, the schema of the product's data, samples. */
import type { Fields } from "./fields.ts";
import type { Product } from "./products.ts";
import type { Shape } from "./shape.ts";

export function makeTables({ product, hasTables, hasFulfillment }: Shape): Fields {
  const tables: Fields = {};
  if (hasFulfillment) tables["fulfillmentTypes"] = [fulfillmentType(product)];
  if (!hasTables) return tables;
  const code = `${product.category}_payment`;
  return {
    ...tables,
    reserve_category_types: [
      { name: "loss", label: "Loss" },
      { name: "expense", label: "Expense" },
    ],
    reserve_categories: [
      { name: product.category, label: "Loss", reserve_category_type: "loss", pay_codes: [code] },
      { name: "assessing", label: "Assessing", reserve_category_type: "expense", pay_codes: ["assessor_fee"] },
    ],
    pay_codes: [
      { name: code, label: "Payment" },
      { name: "assessor_fee", label: "Fee of the assessor" },
    ],
    payment_methods: [
      { name: "eft", label: "Transfer" },
      { name: "cheque", label: "Cheque" },
    ],
    payment_types: [
      { name: "partial_payment", label: "Partial" },
      { name: "final_payment", label: "Final" },
    ],
  };
}

function fulfillmentType({ benefit: { type, parameter, choice } }: Product): Fields {
  return {
    key: type,
    label: choice.title,
    fulfillmentData: {
      [parameter]: { label: choice.title, valueType: "enum", valueOptions: Object.fromEntries(choice.options) },
      reference: { label: "Reference", valueType: "string" },
      contact: { label: "Contact", valueType: "string" },
    },
  };
}

export function moduleSchema({ limit, excess, plan, extra }: Product): Fields {
  return {
    type: "object",
    properties: {
      [limit]: { type: "integer" },
      [excess]: { type: "integer" },
      [plan]: { type: "string" },
      [extra]: { type: "boolean" },
    },
  };
}

export function samplePolicy({ product, beneficiaries }: Shape): Fields {
  const { limit, excess, plan, extra, currency } = product;
  const shares = [[100], [60, 40], [33, 33, 34]][beneficiaries - 1] ?? [];
  return {
    policy_id: "8a1f2a52-0c1d-4f7e-8f8b-1d5f9e2a7c01",
    policy_number: "P-100200",
    policyholder_id: "1b9f4d3e-52a1-4f6b-8d0c-6a2f1c7e9b10",
    status: "active",
    sum_assured: 5000000,
    currency,
    billing_frequency: "monthly",
    start_date: "2022-03-14T08:05:00.000Z",
    created_at: "2022-03-10T08:05:00.000Z",
    payment_details: sampleBank("0011223344"),
    beneficiaries: shares.map((percentage, index) => ({
      first_name: ["Ana", "Ben", "Cleo"][index] ?? "",
      last_name: "Ndlovu",
      id: { type: "id", number: "7109030175089", country: "ZA" },
      email: "one@example.com",
      relationship: "spouse",
      percentage,
      payment_details: sampleBank(`005566778${index}`),
    })),
    module: { [limit]: 4000000, [excess]: 50000, [plan]: "standard", [extra]: true },
  };
}

function sampleBank(number: string): Fields {
  return {
    type: "eft",
    details: { bank_name: "absa", branch_code: "632005", account_type: "savings_account", account_number: number },
  };
}

export const samplePolicyholder: Fields = {
  policyholder_id: "1b9f4d3e-52a1-4f6b-8d0c-6a2f1c7e9b10",
  type: "individual",
  first_name: "Thea",
  last_name: "Ndlovu",
  email: "thea@example.com",
  cellphone: "+27825550101",
};
