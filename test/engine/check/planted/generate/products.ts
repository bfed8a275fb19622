/** What differs from one product to the next: its words, its own data, and what it gives besides money. */
export interface Product {
  readonly key: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly event: Named;
  readonly cause: Choice;
  readonly detail: Named;
  readonly evidence: readonly Named[];
  readonly amount: Named;
  readonly second: Named;
  readonly category: string;
  /** Names of fields of `policy.module`: an amount, another, a text, a yes or no. */
  readonly limit: string;
  readonly excess: string;
  readonly plan: string;
  readonly extra: string;
  readonly benefit: { readonly type: string; readonly parameter: string; readonly choice: Choice };
}

export type Named = readonly [key: string, title: string];
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly options: readonly Named[];
}

const choice = (key: string, title: string, ...options: readonly Named[]): Choice => ({ key, title, options });

const funeral: Product = {
  key: "burial_cover",
  name: "Burial Cover",
  currency: "ZAR",
  timeZone: "Africa/Johannesburg",
  locale: "en-ZA",
  event: ["date_of_death", "Date of death"],
  cause: choice("cause", "Cause of death", ["natural", "Natural"], ["accident", "Accident"], ["unknown", "Not known"]),
  detail: ["place_of_death", "Place of death"],
  evidence: [
    ["certificate_received", "Death certificate received"],
    ["identity_received", "Identity document received"],
  ],
  amount: ["approved_benefit", "Approved benefit"],
  second: ["transport_cost", "Cost of transport"],
  category: "death_benefit",
  limit: "cover_amount",
  excess: "unpaid_premium",
  plan: "plan_name",
  extra: "groceries_included",
  benefit: {
    type: "groceries",
    parameter: "voucher",
    choice: choice("voucher_amount", "Voucher", ["50000", "R500"], ["100000", "R1000"]),
  },
};

const travel: Product = {
  key: "trip_cover",
  name: "Trip Cover",
  currency: "GBP",
  timeZone: "Europe/London",
  locale: "en-GB",
  event: ["incident_date", "Date of the incident"],
  cause: choice(
    "incident_type",
    "What happened",
    ["medical", "Medical emergency"],
    ["baggage", "Lost baggage"],
    ["delay", "Delay"],
    ["cancelled", "Trip cancelled"],
  ),
  detail: ["flight_number", "Flight number"],
  evidence: [
    ["receipts_received", "Receipts received"],
    ["carrier_report_received", "Report of the carrier received"],
  ],
  amount: ["assessed_loss", "Assessed loss"],
  second: ["medical_bill", "Medical bill"],
  category: "travel_loss",
  limit: "baggage_limit",
  excess: "excess_amount",
  plan: "region",
  extra: "winter_sports",
  benefit: {
    type: "lounge_pass",
    parameter: "lounge",
    choice: choice("lounge_choice", "Lounge", ["heathrow", "Heathrow"], ["gatwick", "Gatwick"], ["luton", "Luton"]),
  },
};

const pet: Product = {
  key: "pet_health",
  name: "Pet Health",
  currency: "EUR",
  timeZone: "Europe/Berlin",
  locale: "en-IE",
  event: ["treatment_date", "Date of treatment"],
  cause: choice("condition_type", "Condition", ["illness", "Illness"], ["injury", "Injury"], ["dental", "Dental"]),
  detail: ["veterinary_practice", "Veterinary practice"],
  evidence: [
    ["invoice_received", "Invoice received"],
    ["history_received", "Medical history received"],
  ],
  amount: ["invoice_amount", "Invoice amount"],
  second: ["medication_cost", "Cost of medication"],
  category: "veterinary_fees",
  limit: "annual_limit",
  excess: "fixed_excess",
  plan: "breed",
  extra: "dental_included",
  benefit: {
    type: "boarding",
    parameter: "nights",
    choice: choice("boarding_nights", "Nights of boarding", ["3", "Three nights"], ["7", "A week"]),
  },
};

const home: Product = {
  key: "home_contents",
  name: "Home Contents",
  currency: "USD",
  timeZone: "America/New_York",
  locale: "en-US",
  event: ["loss_date", "Date of the loss"],
  cause: choice(
    "peril",
    "Peril",
    ["fire", "Fire"],
    ["theft", "Theft"],
    ["water", "Escape of water"],
    ["storm", "Storm"],
  ),
  detail: ["police_reference", "Police reference"],
  evidence: [
    ["inventory_received", "Inventory received"],
    ["photographs_received", "Photographs received"],
  ],
  amount: ["settlement_amount", "Settlement"],
  second: ["emergency_repairs", "Emergency repairs"],
  category: "contents_loss",
  limit: "contents_sum",
  excess: "deductible",
  plan: "building_type",
  extra: "alarm_fitted",
  benefit: {
    type: "hotel",
    parameter: "stay",
    choice: choice("hotel_stay", "Hotel", ["weekend", "A weekend"], ["week", "A week"], ["month", "A month"]),
  },
};

const hospital: Product = {
  key: "hospital_cash",
  name: "Hospital Cash",
  currency: "KES",
  timeZone: "Africa/Nairobi",
  locale: "en-KE",
  event: ["admission_date", "Date of admission"],
  cause: choice("reason", "Reason", ["planned", "Planned"], ["emergency", "Emergency"], ["maternity", "Maternity"]),
  detail: ["hospital_name", "Hospital"],
  evidence: [
    ["discharge_summary_received", "Discharge summary received"],
    ["invoice_received", "Invoice received"],
  ],
  amount: ["daily_cash", "Daily cash approved"],
  second: ["recovery_benefit", "Recovery benefit"],
  category: "hospital_benefit",
  limit: "benefit_limit",
  excess: "outstanding_amount",
  plan: "ward",
  extra: "maternity_included",
  benefit: {
    type: "airtime",
    parameter: "airtime_amount",
    choice: choice("airtime_choice", "Airtime", ["10000", "KES 100"], ["20000", "KES 200"]),
  },
};

const device: Product = {
  key: "phone_cover",
  name: "Phone Cover",
  currency: "JPY",
  timeZone: "Asia/Tokyo",
  locale: "en-JP",
  event: ["damage_date", "Date of the damage"],
  cause: choice("event_type", "Event", ["theft", "Theft"], ["damage", "Damage"], ["loss", "Loss"]),
  detail: ["serial_number", "Serial number"],
  evidence: [
    ["blacklist_confirmed", "The phone is blacklisted"],
    ["proof_of_purchase_received", "Proof of purchase received"],
  ],
  amount: ["repair_cost", "Cost of repair"],
  second: ["courier_cost", "Cost of the courier"],
  category: "device_loss",
  limit: "device_value",
  excess: "fixed_fee",
  plan: "model",
  extra: "loaner_device",
  benefit: {
    type: "loaner",
    parameter: "loaner_model",
    choice: choice("loaner_choice", "Loan device", ["basic", "Basic"], ["similar", "Similar to the insured one"]),
  },
};

export const products: readonly Product[] = [funeral, travel, pet, home, hospital, device];
