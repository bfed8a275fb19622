// Generated from schemas/ by schemas/generate/generate.ts; never edited.

/** One entry of the blocks list: a block with the conditions that rule it, or the bare block. */
export type BlockEntry = WrappedBlock | Block;
/** What a claim stores for one block; its `type` is the block's type. */
export type BlockState =
  | InputTextState
  | InputParagraphState
  | InputNumberState
  | InputCurrencyState
  | InputDateState
  | InputTimeState
  | RadioState
  | DropdownState
  | CheckboxState
  | HeadingState
  | MarkdownState
  | AlertState
  | DividerState
  | GroupState
  | PayoutRequestState
  | FulfillmentRequestState
  | AnnuityRequestState;
/** A block of the claim form. Its `type` says which properties it has. */
export type Block =
  | InputTextBlock
  | InputParagraphBlock
  | InputNumberBlock
  | InputCurrencyBlock
  | InputDateBlock
  | InputTimeBlock
  | RadioBlock
  | DropdownBlock
  | CheckboxBlock
  | HeadingBlock
  | MarkdownBlock
  | AlertBlock
  | DividerBlock
  | GroupBlock
  | PayoutRequestBlock
  | FulfillmentRequestBlock
  | AnnuityRequestBlock;
/** A block that a group may hold. */
export type GroupMember =
  | InputTextBlock
  | InputParagraphBlock
  | InputNumberBlock
  | InputCurrencyBlock
  | InputDateBlock
  | InputTimeBlock
  | RadioBlock
  | DropdownBlock
  | CheckboxBlock
  | HeadingBlock
  | MarkdownBlock
  | AlertBlock
  | DividerBlock;
/** The state of a block, or an empty object while nothing was saved for it. */
export type SavedBlockState = BlockState | {readonly [property: string]: never};
/** An instant, ISO 8601 with a time zone. */
export type Timestamp = string;
/** ISO 4217 currency code: three capital letters. */
export type CurrencyCode = string;
/** Whether the policyholder or a beneficiary is paid. */
export type PayeeType = "policyholder" | "beneficiary";
/** Which kind of disbursement request it is. */
export type RequestKind = "payout_request" | "fulfillment_request" | "annuity_request";
/** When something holds: true or false, a Handlebars template that gives `true` or `false`, a JSON Logic rule, or the name of a condition in conditions.yaml. */
export type Condition = string | boolean | null | {readonly [operator: string]: unknown};
/** One entry of a group's blocks: like a block entry, without groups and disbursement blocks. */
export type GroupEntry = WrappedGroupMember | GroupMember;
/** A product module in one document: what module.yaml holds, and every other section beside it. */
export type ModuleDocument = ModuleFile & Required<Pick<ModuleFile, "blocks">>;
/** The state of a card alone, or that and more. A card of which more is expected must be shown, unless it `is` hidden. */
export type BlockExpectation =
  | string
  | {
      /** Its state. Disabled: shown, but it cannot be used; required: shown, and it must be filled in. */
      readonly is?: "shown" | "hidden" | "actionable" | "disabled" | "required";
      /** Whether it must be filled in. */
      readonly required?: boolean;
      /** Its title. */
      readonly title?: TextExpectation;
      /** The text of an alert or a markdown block. */
      readonly text?: TextExpectation;
      /** Why it cannot be used. */
      readonly reason?: TextExpectation;
      /** The value of an input; the option's key of a choice; null when it has none. */
      readonly value?: string | number | boolean | null;
      /** What is wrong with the value of an input; empty when nothing is. */
      readonly invalid?: TextExpectation;
      /** Values by the label of their row. */
      readonly rows?: {
        readonly [k: string]: TextExpectation;
      };
      /** Properties of the block with their templates filled in. What is not named is not checked. */
      readonly fields?: {
        readonly [k: string]: unknown;
      };
    };
/** The block of a request alone, or also some of its values. What is not named is not checked. */
export type RequestExpectation =
  | string
  | {
      /** The block that makes it. */
      readonly block: string;
      /** Where it stands; `possible` while it was not made, but could be. */
      readonly status?:
        | "possible"
        | "pending_claim_approval"
        | "pending"
        | "processing"
        | "completed"
        | "successful"
        | "rejected"
        | "cancelled"
        | "active"
        | "paused";
      /** 1 for the first request of the block, one more after each that was rejected or cancelled. */
      readonly round?: number;
      /** The block's title, filled in. */
      readonly title?: TextExpectation;
      /** The block's description, filled in. */
      readonly description?: TextExpectation;
      /** In whole cents (the currency's smallest unit). */
      readonly amount?: number;
      /** ISO 4217 code. */
      readonly currency?: string;
      /** Who is paid. */
      readonly payee?: {
        readonly [k: string]: unknown;
      };
      /** Name of the reserve category. */
      readonly reserve_category?: string;
      /** Name of the pay code. */
      readonly pay_code?: string;
      /** Name of the payment method. */
      readonly payment_method?: string;
      /** Name of the payment type. */
      readonly payment_type?: string;
      /** The day by which the money should arrive. */
      readonly due_date?: string;
      /** Key of the fulfillment type. */
      readonly fulfillment_type?: string;
      /** The values that the fulfillment type asks for. */
      readonly fulfillment_data?: {
        readonly [k: string]: unknown;
      };
      /** How often an annuity pays. */
      readonly frequency?: {
        readonly [k: string]: unknown;
      };
      /** How long an annuity pays. */
      readonly duration?: {
        readonly [k: string]: unknown;
      };
      /** When the first payout of an annuity is created. */
      readonly first_due_at?: string;
      /** The codes of all notes, in their order. */
      readonly notes?: readonly string[];
    };
/** The whole text, or parts of it. Any white space counts as one blank. */
export type TextExpectation =
  | string
  | {
      /** A part of the text, or several. */
      readonly contains: string | readonly string[];
    };
/** A claim as the server keeps and answers it. */
export type StoredClaim = Claim &
  Required<
    Pick<
      Claim,
      | "claim_id"
      | "claim_number"
      | "created_at"
      | "updated_at"
      | "claim_status"
      | "approval_status"
      | "claimant"
      | "policy_id"
      | "policyholder_id"
      | "policy"
      | "policyholder"
      | "app_data"
      | "block_states"
      | "product_module"
    >
  >;

/** The tables/account-types.yaml of a module folder. */
export interface AccountTypesFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** The account types that payment details may name; the published list when absent. */
  readonly account_types: readonly NamedEntry[];
}
/** A schedule of payouts or of fulfillments, with every value frozen when it was made. */
export interface AnnuityRequest {
  /** Id of the request. */
  readonly annuity_request_id: string;
  /** Id of the claim. */
  readonly claim_id: string;
  /** The claim's number that people use. */
  readonly claim_number?: string;
  /** Id of the policy. */
  readonly policy_id?: string;
  /** Id of the policyholder. */
  readonly policyholder_id?: string;
  /** Key of the block that created it. */
  readonly block_key: string;
  /** 1 for the first request of the block on this claim, one more after each rejected or cancelled request. */
  readonly round: number;
  /** Where the request stands. */
  readonly status: "active" | "paused" | "completed" | "cancelled";
  /** When it was created. */
  readonly created_at: Timestamp;
  /** Who asked for it. */
  readonly created_by: Actor;
  /** The block's title, filled in. */
  readonly title?: string;
  /** The block's description, filled in. */
  readonly description?: string;
  /** Each payout, in whole cents (the currency's smallest unit); absent where it is an annuity of fulfillments, as are the other properties of money. */
  readonly amount?: number;
  /** ISO 4217 code of the currency. */
  readonly currency?: CurrencyCode;
  /** Who is paid, with every value filled in. */
  readonly payee?: ResolvedPayee;
  /** The kind of benefit. */
  readonly fulfillment_type?: {
    /** Key of the fulfillment type. */
    readonly key: string;
    /** What people read. */
    readonly label: string;
  };
  /** The value of each parameter; amounts in whole cents, options by their key. */
  readonly fulfillment_data?: {
    readonly [k: string]: string | number;
  };
  /** Name of the reserve category that the money is booked on. */
  readonly reserve_category?: string;
  /** Name of the pay code. */
  readonly pay_code?: string;
  /** Name of the payment method. */
  readonly payment_method?: string;
  /** Name of the payment type. */
  readonly payment_type?: string;
  /** How often it pays. */
  readonly frequency: Frequency;
  /** How long it pays: either `count` or `end_date`. */
  readonly duration: {
    /** The number of payouts in all. */
    readonly count?: number;
    /** The last day on which a payout may be created. */
    readonly end_date?: string;
  };
  /** When the first payout is created. */
  readonly first_due_at: Timestamp;
  /** IANA name of the time zone of the schedule. */
  readonly time_zone: string;
  /** The exact product module that it was made with. */
  readonly module: ModulePin;
  /** How each value came about. */
  readonly trace?: readonly PropertyTrace[];
  /** Fractions of a cent that were rounded away. */
  readonly roundings?: readonly Rounding[];
  /** What people should know about its values. */
  readonly notes?: readonly RequestNote[];
  /** How many of its payouts were created, or skipped because it was paused; absent before the first. */
  readonly runs_settled?: number;
  /** When its next run is looked after: when that is due, or, if it had to wait, once the annuity or its claim went on. It says nothing while the annuity is not active. */
  readonly next_run_at?: Timestamp;
  /** When the bank account was last changed for the runs to come. */
  readonly payment_details_changed_at?: Timestamp;
  /** Who changed the bank account; he lets no payout into it go. */
  readonly payment_details_changed_by?: Actor;
  /** Why it was rejected. */
  readonly rejection_reason?: string;
  /** When it was completed, rejected or cancelled. */
  readonly finalized_at?: Timestamp;
  /** Who completed, rejected or cancelled it. */
  readonly finalized_by?: Actor;
}
/** The tables/bank-names.yaml of a module folder. */
export interface BankNamesFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** The banks that payment details may name; the published list when absent. */
  readonly bank_names: readonly NamedEntry[];
}
/** Someone who is to benefit from a policy. Other properties are kept and readable. */
export interface Beneficiary {
  /** Id of the beneficiary. */
  readonly beneficiary_id?: string;
  /** Id of the policyholder, when the beneficiary is the policyholder. */
  readonly policyholder_id?: string | null;
  /** A person or a company. */
  readonly type?: "individual" | "company" | null;
  /** The beneficiary's first name. */
  readonly first_name?: string | null;
  /** The beneficiary's last name. */
  readonly last_name?: string | null;
  /** Form of address. */
  readonly title?: string | null;
  /** The beneficiary's gender. */
  readonly gender?: string | null;
  /** The identity document. */
  readonly id?: {
    /** Which kind of identification it is. */
    readonly type?: "id" | "passport" | "email" | "cellphone" | "custom";
    /** Its number. */
    readonly number?: string;
    /** ISO 3166 code of the issuing country. */
    readonly country?: string | null;
    /** The last day on which it is valid. */
    readonly expiration_date?: string | null;
    readonly [k: string]: unknown;
  } | null;
  /** `YYYYMMDD` or `YYYY-MM-DD`. */
  readonly date_of_birth?: string | null;
  /** The beneficiary's share in percent; the shares of one policy add up to 100. */
  readonly percentage?: number | null;
  /** Cellphone number: text, or number and country. */
  readonly cellphone?:
    | string
    | {
        readonly [k: string]: unknown;
      }
    | null;
  /** Email address. */
  readonly email?: string | null;
  /** The beneficiary's relationship to the policyholder. */
  readonly relationship?:
    | "main_member"
    | "spouse"
    | "parent"
    | "son"
    | "daughter"
    | "aunt_or_uncle"
    | "grandparent"
    | "cousin_or_relative"
    | "brother"
    | "sister"
    | "employer"
    | "policyholder"
    | "credit_provider"
    | "cessionary"
    | "estate"
    | "trust"
    | "guardian_fund"
    | "funeral_parlour"
    | "son_in_law"
    | "daughter_in_law"
    | "mother_in_law"
    | "father_in_law"
    | "grandchild"
    | "niece_or_nephew"
    | "other"
    | null;
  /** Name of the company. */
  readonly company_name?: string | null;
  /** The company's registration number. */
  readonly registration_number?: string | null;
  /** How the beneficiary is paid. */
  readonly payment_details?: {
    readonly [k: string]: unknown;
  } | null;
  readonly [k: string]: unknown;
}
/** A block with the conditions that show, hide, disable or require it. */
export interface WrappedBlock {
  /** The block is shown only while this holds. Absent: shown. */
  readonly show_if?: Condition;
  /** The block is hidden while this holds. Absent: not hidden. */
  readonly hide_if?: Condition;
  /** Another name for hide_if. */
  readonly hidden_if?: Condition;
  /** The block is shown but cannot be used while this holds. Absent: enabled. */
  readonly disabled_if?: Condition;
  /** The block must be filled in before the claim is sent to review while this holds. Absent: optional. */
  readonly required_if?: Condition;
  /** The block itself. */
  readonly block: Block;
}
/** What is stored for a block of type `alert`. */
export interface AlertState {
  /** Always `alert`, the type of its block. */
  readonly type: "alert";
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `annuity_request`. */
export interface AnnuityRequestState {
  /** Always `annuity_request`, the type of its block. */
  readonly type: "annuity_request";
  /** Id of the request that the block created. */
  readonly annuity_request_id: string;
  /** Where the request stands. */
  readonly status: "active" | "paused" | "completed" | "cancelled";
  /** 1 for the first request of the block on this claim, one more after each rejected or cancelled request. Absent means 1. */
  readonly round?: number;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `checkbox`. */
export interface CheckboxState {
  /** Always `checkbox`, the type of its block. */
  readonly type: "checkbox";
  /** Whether it is ticked. */
  readonly value: boolean;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `divider`. */
export interface DividerState {
  /** Always `divider`, the type of its block. */
  readonly type: "divider";
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `dropdown`. */
export interface DropdownState {
  /** Always `dropdown`, the type of its block. */
  readonly type: "dropdown";
  /** The key of the chosen option; empty when it was cleared. */
  readonly option_key: string;
  /** What people read for it. */
  readonly option_value: string;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `fulfillment_request`. */
export interface FulfillmentRequestState {
  /** Always `fulfillment_request`, the type of its block. */
  readonly type: "fulfillment_request";
  /** Id of the request that the block created. */
  readonly fulfillment_request_id: string;
  /** Where the request stands. */
  readonly status: "pending" | "successful" | "rejected" | "cancelled";
  /** 1 for the first request of the block on this claim, one more after each rejected or cancelled request. Absent means 1. */
  readonly round?: number;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `group`. */
export interface GroupState {
  /** Always `group`, the type of its block. */
  readonly type: "group";
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `heading`. */
export interface HeadingState {
  /** Always `heading`, the type of its block. */
  readonly type: "heading";
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `input.currency`. */
export interface InputCurrencyState {
  /** Always `input.currency`, the type of its block. */
  readonly type: "input.currency";
  /** The amount in whole cents; null when it was cleared. */
  readonly value: number | null;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `input.date`. */
export interface InputDateState {
  /** Always `input.date`, the type of its block. */
  readonly type: "input.date";
  /** The date or instant, ISO 8601; empty when it was cleared. */
  readonly value: string;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `input.number`. */
export interface InputNumberState {
  /** Always `input.number`, the type of its block. */
  readonly type: "input.number";
  /** The number; null when it was cleared. */
  readonly value: number | null;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `input.paragraph`. */
export interface InputParagraphState {
  /** Always `input.paragraph`, the type of its block. */
  readonly type: "input.paragraph";
  /** The text. */
  readonly value: string;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `input.text`. */
export interface InputTextState {
  /** Always `input.text`, the type of its block. */
  readonly type: "input.text";
  /** The text. */
  readonly value: string;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `input.time`. */
export interface InputTimeState {
  /** Always `input.time`, the type of its block. */
  readonly type: "input.time";
  /** The time, `HH:MM` in 24 hours; empty when it was cleared. */
  readonly value: string;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `markdown`. */
export interface MarkdownState {
  /** Always `markdown`, the type of its block. */
  readonly type: "markdown";
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `payout_request`. */
export interface PayoutRequestState {
  /** Always `payout_request`, the type of its block. */
  readonly type: "payout_request";
  /** Id of the request that the block created. */
  readonly payout_request_id: string;
  /** Where the request stands. */
  readonly status: "pending_claim_approval" | "pending" | "processing" | "completed" | "rejected" | "cancelled";
  /** 1 for the first request of the block on this claim, one more after each rejected or cancelled request. Absent means 1. */
  readonly round?: number;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** What is stored for a block of type `radio`. */
export interface RadioState {
  /** Always `radio`, the type of its block. */
  readonly type: "radio";
  /** The key of the chosen option; empty when it was cleared. */
  readonly option_key: string;
  /** What people read for it. */
  readonly option_value: string;
  /** True while the value is the block's default and nobody has confirmed it. */
  readonly defaulted?: true;
  /** Why the stored value breaks the block's limits, in plain words. Absent when it does not. */
  readonly invalid?: readonly string[];
}
/** A coloured notice. */
export interface AlertBlock {
  /** Always `alert`. */
  readonly type: "alert";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The text, in Markdown; may hold templates. */
  readonly markdown: string;
  /** Its colour: primary, secondary, success, danger, warning, info, light or dark; may be a template. */
  readonly color: string;
}
/** A card whose button starts a schedule of payouts, to the policyholder unless a payee is named, or of fulfillments. */
export interface AnnuityRequestBlock {
  /** Always `annuity_request`. */
  readonly type: "annuity_request";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title?: string;
  /** A line of help below the title; may be a template. */
  readonly description: string;
  /** How often it pays. */
  readonly frequency: Frequency;
  /** How long it pays: either `count` or `end_date`. */
  readonly duration: {
    /** The number of payouts in all; may be a template. */
    readonly count?: number | string;
    /** The last day on which a payout may be created, `YYYY-MM-DD`; may be a template. */
    readonly end_date?: string;
  };
  /** Each payout, in whole cents; may be a template. Not beside a fulfillment type. */
  readonly amount?: number | string;
  /** Who is paid; the policyholder when absent. */
  readonly payee?: Payee;
  /** Key of one of the module's fulfillment types, where each run is a fulfillment instead of a payout. */
  readonly fulfillment_type_key?: string;
  /** A value for each parameter of the fulfillment type; each may be a template. */
  readonly fulfillment_data?: {
    readonly [k: string]: string | number;
  };
  /** Name of the reserve category that the money is booked on; may be a template. */
  readonly reserve_category?: string;
  /** Name of a pay code of that reserve category; may be a template. */
  readonly pay_code?: string;
  /** Name of one of the module's payment methods; may be a template. */
  readonly payment_method?: string;
  /** Name of one of the module's payment types; may be a template. */
  readonly payment_type?: string;
  /** The policyholder's bank account; the policy's when absent. A payee brings his own. */
  readonly payment_details?: PaymentDetails;
}
/** A box to tick. */
export interface CheckboxBlock {
  /** Always `checkbox`. */
  readonly type: "checkbox";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** Whether the box is ticked when the claim is opened. */
  readonly default_value: boolean;
}
/** A line between blocks. */
export interface DividerBlock {
  /** Always `divider`. */
  readonly type: "divider";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
}
/** One choice out of a list: the options written here, or the rows of a data store. */
export interface DropdownBlock {
  /** Always `dropdown`. */
  readonly type: "dropdown";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** The choices, in the order shown. */
  readonly options?: readonly BlockOption[];
  /** Takes the options from a data store instead of from `options`. */
  readonly datastore?: Datastore;
  /** The key of the option chosen when the claim is opened; may be a template; empty for none. */
  readonly default_value?: string;
}
/** Where a dropdown takes its options from. */
export interface Datastore {
  /** The key of the data store. */
  readonly datastore_key: string;
  /** The field whose value is the option's key. */
  readonly option_key: string;
  /** The field whose value people read. */
  readonly option_value: string;
  /** The most rows offered. */
  readonly limit?: number;
}
/** A card whose button requests one benefit that is not money, such as airtime or a voucher. */
export interface FulfillmentRequestBlock {
  /** Always `fulfillment_request`. */
  readonly type: "fulfillment_request";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** Key of one of the module's fulfillment types. */
  readonly fulfillment_type_key: string;
  /** A value for each parameter of the fulfillment type; each may be a template. */
  readonly fulfillment_data: {
    readonly [k: string]: string | number;
  };
}
/** A titled box around other blocks. It holds neither groups nor disbursement blocks. */
export interface GroupBlock {
  /** Always `group`. */
  readonly type: "group";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** Whether people can fold it away. */
  readonly collapsible: boolean;
  /** The blocks in the box, each with its own conditions. */
  readonly blocks: readonly GroupEntry[];
}
/** A heading between blocks. */
export interface HeadingBlock {
  /** Always `heading`. */
  readonly type: "heading";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
}
/** An amount of money, stored in whole cents (the currency's smallest unit). */
export interface InputCurrencyBlock {
  /** Always `input.currency`. */
  readonly type: "input.currency";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** ISO 4217 code of the currency; the module's currency when absent. */
  readonly isoCode?: CurrencyCode;
  /** Grey amount in whole cents while nothing is filled in. */
  readonly placeholder?: number | string;
  /** The smallest amount allowed, in whole cents. A number written as text is read as a number. */
  readonly min?: number | string;
  /** The largest amount allowed, in whole cents. A number written as text is read as a number. */
  readonly max?: number | string;
}
/** A calendar date. */
export interface InputDateBlock {
  /** Always `input.date`. */
  readonly type: "input.date";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** Grey text while nothing is filled in; may be a template. */
  readonly placeholder?: string;
  /** The date filled in when the claim is opened; may be a template; empty for none. */
  readonly default_value?: string;
  /** The first date allowed, `YYYY-MM-DD`; may be a template; empty for none. */
  readonly min?: string;
  /** The last date allowed, `YYYY-MM-DD`; may be a template; empty for none. */
  readonly max?: string;
}
/** A number. */
export interface InputNumberBlock {
  /** Always `input.number`. */
  readonly type: "input.number";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** Grey number while nothing is filled in. */
  readonly placeholder?: number | string;
  /** The smallest number allowed. A number written as text is read as a number. */
  readonly min?: number | string;
  /** The largest number allowed. A number written as text is read as a number. */
  readonly max?: number | string;
}
/** Several lines of text. */
export interface InputParagraphBlock {
  /** Always `input.paragraph`. */
  readonly type: "input.paragraph";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** Grey text while nothing is filled in; may be a template. */
  readonly placeholder?: string;
  /** The fewest characters allowed. */
  readonly min_length?: number;
  /** The most characters allowed. */
  readonly max_length?: number;
}
/** One line of text. */
export interface InputTextBlock {
  /** Always `input.text`. */
  readonly type: "input.text";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** Grey text while nothing is filled in; may be a template. */
  readonly placeholder?: string;
  /** The fewest characters allowed. */
  readonly min_length?: number;
  /** The most characters allowed. */
  readonly max_length?: number;
}
/** A time of day. */
export interface InputTimeBlock {
  /** Always `input.time`. */
  readonly type: "input.time";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** Grey text while nothing is filled in; may be a template. */
  readonly placeholder?: string;
  /** The time filled in when the claim is opened, `HH:MM` in 24 hours; may be a template; empty for none. */
  readonly default_value?: string;
}
/** Formatted text. */
export interface MarkdownBlock {
  /** Always `markdown`. */
  readonly type: "markdown";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The text, in Markdown; may hold templates. */
  readonly markdown: string;
}
/** A card whose button requests one payout. */
export interface PayoutRequestBlock {
  /** Always `payout_request`. */
  readonly type: "payout_request";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** What the recipient finally gets, in whole cents; may be a template. */
  readonly amount: string | number;
  /** Who is paid. */
  readonly payee: Payee;
  /** Name of the reserve category that the money is booked on; may be a template. */
  readonly reserve_category?: string;
  /** Name of a pay code of that reserve category; may be a template. */
  readonly pay_code?: string;
  /** Name of one of the module's payment methods; may be a template. */
  readonly payment_method?: string;
  /** Name of one of the module's payment types; may be a template. */
  readonly payment_type?: string;
  /** The day by which the money should arrive, `YYYY-MM-DD`; may be a template. */
  readonly due_date?: string;
}
/** One choice, all choices in sight. */
export interface RadioBlock {
  /** Always `radio`. */
  readonly type: "radio";
  /** Names the block in the whole module, groups included; its state is `claim.block_states.<key>`. */
  readonly key: string;
  /** The heading that people read above the block; may be a template. */
  readonly title: string;
  /** A line of help below the title; may be a template. */
  readonly description?: string;
  /** The choices, in the order shown. */
  readonly options: readonly BlockOption[];
  /** The key of the option chosen when the claim is opened; may be a template; empty for none. */
  readonly default_value?: string;
}
/** What an input card needs besides its title. */
export interface CardInput {
  /** The stored value; the option's key for a choice; null when there is none. */
  readonly value: string | number | boolean | null;
  /** The value filled in when the claim was opened. */
  readonly default_value?: string | number | boolean | null;
  /** Whether it must be filled in before the claim is sent to review. */
  readonly required: boolean;
  /** Why the stored value breaks the block's limits, in plain words; empty when it does not. */
  readonly invalid: readonly string[];
  /** The choices, in the order shown. */
  readonly options?: readonly BlockOption[];
  /** The smallest number or amount, or the first date. */
  readonly min?: number | string;
  /** The largest number or amount, or the last date. */
  readonly max?: number | string;
  /** The fewest characters. */
  readonly min_length?: number;
  /** The most characters. */
  readonly max_length?: number;
  /** Grey text while nothing is filled in. */
  readonly placeholder?: string | number;
  /** ISO 4217 code of the currency of an amount. */
  readonly iso_code?: string;
}
/** One block as it is shown for one claim: everything a screen needs, nothing to decide. */
export interface Card {
  /** The block's key. */
  readonly key: string;
  /** The block's type. */
  readonly type: string;
  /** The block's title, or its description where it has none. */
  readonly title: string;
  /** Whether the card is shown. */
  readonly visible: boolean;
  /** Whether its request can be made now. */
  readonly actionable: boolean;
  /** Whether it must be filled in before the claim is sent to review. */
  readonly required: boolean;
  /** Why it cannot be used now and what would unblock it, in plain words. */
  readonly disabled_reason?: string;
  /** The fields that it reads and that have no value. */
  readonly missing: readonly string[];
  /** The lines to show. */
  readonly rows: readonly CardRow[];
  /** What an input card needs. */
  readonly input?: CardInput;
  /** The request that the block has created. */
  readonly request?: CardRequest;
  /** The block's properties with every template filled in. */
  readonly fields: {
    readonly [k: string]: unknown;
  };
  /** The cards in a group. */
  readonly blocks?: readonly Card[];
  /** What the claim stores for the block. */
  readonly state?: BlockState;
  /** True when the block is so wrong that it is not evaluated; `diagnostics` says why. */
  readonly withheld?: true;
  /** What is wrong with the block. */
  readonly diagnostics?: readonly Diagnostic[];
}
/** One line of a card: a label and its value. */
export interface CardRow {
  /** What the value is. */
  readonly label: string;
  /** The value as people read it; empty when there is none. */
  readonly value: string;
  /** True when the value rests on a block that is hidden. */
  readonly hidden_source?: true;
  /** True when the value rests on a default that nobody has confirmed. */
  readonly defaulted?: true;
}
/** The request that a block has created. */
export interface CardRequest {
  /** Id of the request. */
  readonly id: string;
  /** Which kind of request it is. */
  readonly kind: RequestKind;
  /** Where the request stands. */
  readonly status: string;
  /** Where to read it over HTTP. */
  readonly url: string;
}
/** The check-ignore.yaml of a module folder: what `claimblocks check` finds and is not to report, each with a reason. */
export interface CheckIgnoreFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** What is not reported. One that matches nothing is reported itself. */
  readonly ignores: readonly IgnoreEntry[];
}
/** One kind of mistake that is not reported at one place. */
export interface IgnoreEntry {
  /** The code of the diagnostic. A mistake for which a block is withheld cannot be ignored. */
  readonly code: string;
  /** The key of a block, for the block without those inside it; or the pointer that the diagnostic has in its file, for what stands there or inside it. An empty text stands for a file as a whole. */
  readonly place: string;
  /** Why it is right as it is, for whoever reads the module next. */
  readonly reason: string;
  /** The last day on which it counts. From the next day on the mistake is reported again. */
  readonly expires?: string;
}
/** A claim as templates see it, under the name `claim`. */
export interface Claim {
  /** Id of the claim. */
  readonly claim_id?: string;
  /** The number that people use. */
  readonly claim_number?: string | null;
  /** When the claim was opened. */
  readonly created_at?: Timestamp;
  /** When the claim last changed. */
  readonly updated_at?: Timestamp;
  /** Who opened the claim. */
  readonly created_by?: {
    readonly [k: string]: unknown;
  } | null;
  /** Id of the policy; null until one is linked. */
  readonly policy_id?: string | null;
  /** Id of the policyholder; null until a policy is linked. */
  readonly policyholder_id?: string | null;
  /** Id of the group scheme member. */
  readonly member_id?: string | null;
  /** Id of the covered item. */
  readonly covered_item_id?: string | null;
  /** Where the claim stands in the workflow. */
  readonly claim_status?: "open" | "in_review" | "acknowledged" | "pending_payout" | "paid_out" | "closed";
  /** What was decided about the claim. */
  readonly approval_status?: "pending" | "approved" | "repudiated" | "no_claim" | "goodwill";
  /** Who makes the claim. */
  readonly claimant?: Claimant | null;
  /** What kind of incident it was. Kept for older modules; blocks are the place for it now. */
  readonly incident_type?: string | null;
  /** What caused the incident. Kept for older modules; blocks are the place for it now. */
  readonly incident_cause?: string | null;
  /** When the incident happened. Kept for older modules; blocks are the place for it now. */
  readonly incident_date?: string | null;
  /** What the claimant asks for, in whole cents. Kept for older modules. */
  readonly requested_amount?: number | string | null;
  /** What was granted, in whole cents. Kept for older modules. */
  readonly granted_amount?: number | string | null;
  /** Free data of the product. Kept for older modules. */
  readonly module_data?:
    | {
        readonly [k: string]: unknown;
      }
    | string
    | null;
  /** Free data of integrations. */
  readonly app_data?: {
    readonly [k: string]: unknown;
  } | null;
  /** Who works on the claim. */
  readonly assigned_to?: string | null;
  /** Who made the decision that stands. */
  readonly decided_by?: Actor | null;
  /** Who acknowledged the decision that stands; never whoever made it. */
  readonly acknowledged_by?: Actor | null;
  /** Why the claim was turned down. */
  readonly rejection_reason?: string | null;
  /** ISO 4217 code of the claim's currency. */
  readonly currency?: string | null;
  /** The policyholder as it was when the claim was opened. */
  readonly policyholder?: Policyholder | null;
  /** The policy as it was when the claim was opened. */
  readonly policy?: Policy | null;
  /** The group scheme member. */
  readonly member?: {
    readonly [k: string]: unknown;
  } | null;
  /** The group of people who may see the claim. */
  readonly user_group?: {
    readonly [k: string]: unknown;
  } | null;
  /** What is stored for each block, by the block's key. */
  readonly block_states?: {
    readonly [k: string]: SavedBlockState;
  };
  /** The exact module that the claim was opened with. */
  readonly product_module?: ModulePin;
}
/** Who makes the claim. */
export interface Claimant {
  /** First name. */
  readonly first_name?: string | null;
  /** Last name. */
  readonly last_name?: string | null;
  /** Identity number. */
  readonly id_number?: string | null;
  /** Cellphone number: text, or number and country. */
  readonly cellphone?:
    | string
    | {
        readonly [k: string]: unknown;
      }
    | null;
  /** Email address. */
  readonly email?: string | null;
  /** The claimant's relationship to the policyholder, in free text. */
  readonly relationship?: string | null;
}
/** The claims-blocks.yaml of a module folder. */
export interface ClaimsBlocksFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** The blocks of the claim form, in the order shown. */
  readonly blocks: readonly BlockEntry[];
}
/** Who did something, and in which role. */
export interface Actor {
  /** The person or token that acted. */
  readonly name: string;
  /** The role that the actor used; `all` only in the sandbox. */
  readonly role: "configurer" | "handler" | "assessor" | "supervisor" | "finance" | "auditor" | "system" | "all";
}
/** The exact product module that something was made with. */
export interface ModulePin {
  /** The module's key. */
  readonly key: string;
  /** The module's version. */
  readonly version: string;
  /** Hash of the module's content, hexadecimal. */
  readonly sha256: string;
}
/** A place in a text, counted from 1. */
export interface Position {
  /** Line number, counted from 1. */
  readonly line: number;
  /** Column number, counted from 1. */
  readonly column: number;
}
/** From a place up to, not including, another. */
export interface Range {
  /** The first character. */
  readonly start: Position;
  /** The place after the last character. */
  readonly end: Position;
}
/** One row of a table: the name that modules use and the label that people read. */
export interface NamedEntry {
  /** The stable name that blocks and requests use. */
  readonly name: string;
  /** What people read. */
  readonly label?: string;
}
/** The conditions.yaml of a module folder. */
export interface ConditionsFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** Named conditions, used as `{condition: name}`. */
  readonly conditions: {
    readonly [k: string]: Condition;
  };
}
/** A mistake in a module, a sample or a scenario: what, where, and what to do. */
export interface Diagnostic {
  /** Stable for ever; nothing else has it. */
  readonly code: string;
  /** The code in words. */
  readonly name: string;
  /** How bad it is. */
  readonly severity: "error" | "warning" | "info";
  /** One sentence, for people only. */
  readonly message: string;
  /** The values in the message, for tools. */
  readonly params: {
    readonly [k: string]: string | number;
  };
  /** Path relative to the module, with forward slashes. */
  readonly file: string;
  /** RFC 6901 pointer into the file as it is written. */
  readonly pointer: string;
  /** Where it is. */
  readonly range: Range;
  /** Other places that have to do with it. */
  readonly related: readonly RelatedPlace[];
  /** What to do next. */
  readonly help: string;
  /** Changes that would mend it. */
  readonly fixes: readonly Fix[];
  /** Where the code is explained. */
  readonly docs: string;
}
/** Another place that has to do with it. */
export interface RelatedPlace {
  /** What is there. */
  readonly message: string;
  /** Path relative to the module. */
  readonly file: string;
  /** Where it is. */
  readonly range: Range;
}
/** A change that would mend it. */
export interface Fix {
  /** What the change does. */
  readonly title: string;
  /** Whether it can be applied without looking. */
  readonly safe: boolean;
  /** The replacements. */
  readonly edits: readonly TextEdit[];
}
/** Replaces a part of a file. */
export interface TextEdit {
  /** Path relative to the module. */
  readonly file: string;
  /** What is replaced. */
  readonly range: Range;
  /** What is put there. */
  readonly new_text: string;
}
/** A request for a benefit that is not money, with every value frozen when it was made. */
export interface FulfillmentRequest {
  /** Id of the request. */
  readonly fulfillment_request_id: string;
  /** Id of the claim. */
  readonly claim_id: string;
  /** The claim's number that people use. */
  readonly claim_number?: string;
  /** Id of the policy. */
  readonly policy_id?: string;
  /** Id of the policyholder. */
  readonly policyholder_id?: string;
  /** Key of the block that created it. */
  readonly block_key: string;
  /** 1 for the first request of the block on this claim, one more after each rejected or cancelled request. */
  readonly round: number;
  /** Where the request stands. */
  readonly status: "pending" | "successful" | "rejected" | "cancelled";
  /** When it was created. */
  readonly created_at: Timestamp;
  /** Who asked for it. */
  readonly created_by: Actor;
  /** The block's title, filled in. */
  readonly title?: string;
  /** The block's description, filled in. */
  readonly description?: string;
  /** The kind of benefit. */
  readonly fulfillment_type: {
    /** Key of the fulfillment type. */
    readonly key: string;
    /** What people read. */
    readonly label: string;
  };
  /** The value of each parameter; amounts in whole cents, options by their key. */
  readonly fulfillment_data: {
    readonly [k: string]: string | number;
  };
  /** The exact product module that it was made with. */
  readonly module: ModulePin;
  /** How each value came about. */
  readonly trace?: readonly PropertyTrace[];
  /** Fractions of a cent that were rounded away. */
  readonly roundings?: readonly Rounding[];
  /** What people should know about its values. */
  readonly notes?: readonly RequestNote[];
  /** Id of the annuity that this is one run of. */
  readonly annuity_request_id?: string;
  /** Which run of its annuity it is, from 1. */
  readonly run?: number;
  /** When its annuity had it due, however late it was created. */
  readonly due_at?: Timestamp;
  /** Why it was rejected. */
  readonly rejection_reason?: string;
  /** When it was completed, rejected or cancelled. */
  readonly finalized_at?: Timestamp;
  /** Who completed, rejected or cancelled it. */
  readonly finalized_by?: Actor;
}
/** A kind of benefit that is not money, and the data that a request for it carries. */
export interface FulfillmentType {
  /** Names the fulfillment type; fulfillment request blocks refer to it. */
  readonly key: string;
  /** What people read. */
  readonly label: string;
  /** The parameters of a request, by their name. */
  readonly fulfillmentData: {
    readonly [k: string]: FulfillmentParameter;
  };
}
/** One parameter of a fulfillment request. */
export interface FulfillmentParameter {
  /** What people read. */
  readonly label: string;
  /** Text, an amount in whole cents, or one of the options. */
  readonly valueType: "string" | "currency" | "enum";
  /** The options by key: the key is what a request carries, the text is what people read. Required for `enum`, forbidden otherwise. */
  readonly valueOptions?: {
    readonly [k: string]: string;
  };
  /** Marks the parameter that says what the benefit is worth. */
  readonly isValue?: boolean;
}
/** The tables/fulfillment-types.yaml of a module folder. */
export interface FulfillmentTypesFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** The kinds of benefit that are not money. */
  readonly fulfillmentTypes: readonly FulfillmentType[];
}
/** A block inside a group, with the conditions that rule it. */
export interface WrappedGroupMember {
  /** The block is shown only while this holds. Absent: shown. */
  readonly show_if?: Condition;
  /** The block is hidden while this holds. Absent: not hidden. */
  readonly hide_if?: Condition;
  /** Another name for hide_if. */
  readonly hidden_if?: Condition;
  /** The block is shown but cannot be used while this holds. Absent: enabled. */
  readonly disabled_if?: Condition;
  /** The block must be filled in before the claim is sent to review while this holds. Absent: optional. */
  readonly required_if?: Condition;
  /** The block itself. */
  readonly block: GroupMember;
}
/** The module.yaml of a module folder. Sections that have no file of their own may stand here too. */
export interface ModuleFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** Names the module; claims are opened with it. */
  readonly key: string;
  /** What people read. */
  readonly name: string;
  /** Rises with every published change. */
  readonly version: string;
  /** ISO 4217 code of the currency in which the module pays. */
  readonly currency: CurrencyCode;
  /** IANA name of the time zone that decides which day it is. */
  readonly time_zone: string;
  /** BCP 47 tag of the language in which numbers, amounts and dates are printed. */
  readonly locale?: string;
  /** What happens to a fraction of a cent in an amount: `down` when absent; `reject` refuses the payout. */
  readonly rounding?: "down" | "half_up" | "half_even" | "reject";
  /** What the product is. */
  readonly description?: string;
  /** The documents that a claim calls for. */
  readonly documents?: readonly RequiredDocument[];
  /** Settings of the product. Other settings are kept. */
  readonly settings?: {
    /** How many beneficiaries a policy may have. */
    readonly beneficiaries?: {
      /** The fewest. */
      readonly min?: number;
      /** The most. */
      readonly max?: number;
    };
    /** How long after the start of the policy no claim is covered; null where there is none. */
    readonly waiting_period?: {
      /** How many. */
      readonly period: number;
      /** Days, weeks, months or years. */
      readonly period_type: "days" | "weeks" | "months" | "years";
    } | null;
    /** How many percent of each the scenarios must cover for `claimblocks test --coverage` to pass, and of the mutants they must notice for `claimblocks test --mutate` to pass; 0 when absent. */
    readonly coverage?: {
      /** Blocks shown, and hidden where they can be. */
      readonly blocks?: number;
      /** Conditions and their parts, true and false. */
      readonly conditions?: number;
      /** Options chosen. */
      readonly options?: number;
      /** Disbursements requested, and refused. */
      readonly requests?: number;
      /** Small mistakes put into the module that a scenario notices. */
      readonly mutants?: number;
    };
    readonly [k: string]: unknown;
  };
  /** The blocks of the claim form, in the order shown. */
  readonly blocks?: readonly BlockEntry[];
  /** Named conditions, used as `{condition: name}`. */
  readonly conditions?: {
    readonly [k: string]: Condition;
  };
  /** The kinds of benefit that are not money. */
  readonly fulfillmentTypes?: readonly FulfillmentType[];
  /** The classes of reserve categories. */
  readonly reserve_category_types?: readonly ReserveCategoryType[];
  /** The purposes for which money is reserved and paid. */
  readonly reserve_categories?: readonly ReserveCategory[];
  /** What a payment can be for. */
  readonly pay_codes?: readonly NamedEntry[];
  /** The ways in which a payment can be made. */
  readonly payment_methods?: readonly NamedEntry[];
  /** Whether more payments are to be expected, such as partial and final payments. */
  readonly payment_types?: readonly NamedEntry[];
  /** The routes by which payouts leave. */
  readonly payout_schemes?: readonly PayoutScheme[];
  /** The banks that payment details may name; the published list when absent. */
  readonly bank_names?: readonly NamedEntry[];
  /** The account types that payment details may name; the published list when absent. */
  readonly account_types?: readonly NamedEntry[];
  /** A JSON Schema of the product's own data, `policy.module`. */
  readonly policy_module_schema?: {
    readonly [k: string]: unknown;
  };
  /** Policies and claims to preview the module with. */
  readonly samples?: Sample;
}
/** A document that a claim calls for. */
export interface RequiredDocument {
  /** What people read. */
  readonly label: string;
  /** What it must show. */
  readonly description?: string;
  /** Whether the claim cannot be decided without it. False when absent. */
  readonly required?: boolean;
}
/** One choice of a radio or dropdown block. */
export interface BlockOption {
  /** The stable key that conditions compare with and the state stores. */
  readonly key: string;
  /** What people read. */
  readonly value: string;
}
/** The tables/pay-codes.yaml of a module folder. */
export interface PayCodesFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** What a payment can be for. */
  readonly pay_codes: readonly NamedEntry[];
}
/** Who receives a payout. What it must and may hold depends on `type`. */
export interface Payee {
  /** `policyholder` or `beneficiary`; may be a template, then the rules by type are checked when the request is made. */
  readonly type: string;
  /** What the payee receives, in whole cents; must equal the block's amount. May be a template. */
  readonly amount: string | number;
  /** The share of the whole that this payout is. Information only, never applied. May be a template. */
  readonly percentage?: string | number;
  /** Id of the policyholder. Required for a policyholder, forbidden for a beneficiary; may be a template. */
  readonly policyholder_id?: string;
  /** First name of the payee. Required for a beneficiary, forbidden for the policyholder; may be a template. */
  readonly first_name?: string;
  /** Last name of the payee. Required for a beneficiary, forbidden for the policyholder; may be a template. */
  readonly last_name?: string;
  /** A beneficiary's date of birth, `YYYY-MM-DD` or `YYYYMMDD`; may be a template. */
  readonly date_of_birth?: string;
  /** A beneficiary's identity document. */
  readonly identification?: Identification;
  /** A beneficiary's cellphone: text, or number and country; may be a template. */
  readonly cellphone?:
    | string
    | {
        /** ISO 3166 code of the country; may be a template. */
        readonly country: string;
        /** The number; may be a template. */
        readonly number: string;
      }
    | null;
  /** A beneficiary's email address; may be a template. */
  readonly email?: string | null;
  /** The bank account that is paid. */
  readonly payment_details?: PaymentDetails;
}
/** The tables/payment-methods.yaml of a module folder. */
export interface PaymentMethodsFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** The ways in which a payment can be made. */
  readonly payment_methods: readonly NamedEntry[];
}
/** The tables/payment-types.yaml of a module folder. */
export interface PaymentTypesFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** Whether more payments are to be expected, such as partial and final payments. */
  readonly payment_types: readonly NamedEntry[];
}
/** The payee's identity document. */
export interface Identification {
  /** What kind of document it is; may be a template. */
  readonly type: string;
  /** The number on the document; may be a template. */
  readonly number: string;
  /** ISO 3166 code of the issuing country; may be a template. */
  readonly country?: string;
}
/** The bank account that receives an electronic funds transfer. */
export interface EftDetails {
  /** Key of the bank, one of the module's bank names; may be a template. */
  readonly bank_name: string;
  /** The bank's branch code, as text so that leading zeros stay; may be a template. */
  readonly branch_code: string;
  /** Key of the account type, such as savings_account or cheque_account; may be a template. */
  readonly account_type: string;
  /** The account number, as text so that leading zeros stay; may be a template. */
  readonly account_number: string;
}
/** How the payee is paid. */
export interface PaymentDetails {
  /** The way of payment; only `eft` (electronic funds transfer). May be a template. */
  readonly type: string;
  /** The bank account. */
  readonly details: EftDetails;
}
/** How often, and when, an annuity pays. */
export interface Frequency {
  /** Monthly or yearly. */
  readonly type: "monthly" | "yearly";
  /** When the payout request is created, `HH:00` or `HH:30`, 24-hour clock, in the module's time zone. */
  readonly time_of_day: string;
  /** 1 to 31; in a shorter month its last day. */
  readonly day_of_month: number;
  /** 1 to 12; required when yearly, forbidden when monthly. */
  readonly month_of_year?: number;
}
/** A request to pay money, with every value frozen when it was made. */
export interface PayoutRequest {
  /** Id of the request. */
  readonly payout_request_id: string;
  /** Id of the claim. */
  readonly claim_id: string;
  /** The claim's number that people use. */
  readonly claim_number?: string;
  /** Id of the policy. */
  readonly policy_id?: string;
  /** Id of the policyholder. */
  readonly policyholder_id?: string;
  /** Key of the block that created it. */
  readonly block_key: string;
  /** 1 for the first request of the block on this claim, one more after each rejected or cancelled request. */
  readonly round: number;
  /** Where the request stands. */
  readonly status: "pending_claim_approval" | "pending" | "processing" | "completed" | "rejected" | "cancelled";
  /** When it was created. */
  readonly created_at: Timestamp;
  /** Who asked for it. */
  readonly created_by: Actor;
  /** The block's title, filled in. */
  readonly title?: string;
  /** The block's description, filled in. */
  readonly description?: string;
  /** The amount in whole cents (the currency's smallest unit). */
  readonly amount: number;
  /** ISO 4217 code of the currency. */
  readonly currency: CurrencyCode;
  /** Who is paid, with every value filled in. */
  readonly payee: ResolvedPayee;
  /** Name of the reserve category that the money is booked on. */
  readonly reserve_category?: string;
  /** Name of the pay code. */
  readonly pay_code?: string;
  /** Name of the payment method. */
  readonly payment_method?: string;
  /** Name of the payment type. */
  readonly payment_type?: string;
  /** The day by which the money should arrive. */
  readonly due_date?: string;
  /** The exact product module that it was made with. */
  readonly module: ModulePin;
  /** How each value came about. */
  readonly trace?: readonly PropertyTrace[];
  /** Fractions of a cent that were rounded away. */
  readonly roundings?: readonly Rounding[];
  /** What people should know about its values. */
  readonly notes?: readonly RequestNote[];
  /** Id of the annuity that this is one payout of. */
  readonly annuity_request_id?: string;
  /** Which payout of its annuity it is, from 1. */
  readonly run?: number;
  /** When its annuity had it due, however late it was created. */
  readonly due_at?: Timestamp;
  /** Who changed the bank account of its annuity before it was created; he does not let it go. */
  readonly payment_details_changed_by?: Actor;
  /** Who approved it or let it go, each person once. */
  readonly approvals?: readonly Approval[];
  /** The file that shows that it was paid; it is downloaded by itself. */
  readonly proof_of_payment?: ProofOfPayment;
  /** Why it was rejected. */
  readonly rejection_reason?: string;
  /** When it was completed, rejected or cancelled. */
  readonly finalized_at?: Timestamp;
  /** Who completed, rejected or cancelled it. */
  readonly finalized_by?: Actor;
}
/** A route by which payouts leave, chosen by currency, country and amount. */
export interface PayoutScheme {
  /** The stable name that modules and requests use. */
  readonly name: string;
  /** What people read. */
  readonly label?: string;
  /** Name of the payment method that it uses. */
  readonly payment_method?: string;
  /** The lowest number that fits is taken. */
  readonly priority?: number;
  /** ISO 4217 codes of the currencies it serves; all when absent. */
  readonly currencies?: readonly CurrencyCode[];
  /** ISO 3166 codes of the countries it serves; all when absent. */
  readonly countries?: readonly string[];
  /** The smallest amount it takes, in whole cents. */
  readonly min_amount?: number;
  /** The largest amount it takes, in whole cents. */
  readonly max_amount?: number;
}
/** The tables/payout-schemes.yaml of a module folder. */
export interface PayoutSchemesFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** The routes by which payouts leave. */
  readonly payout_schemes: readonly PayoutScheme[];
}
/** The policy that a claim is made on, as it was when the claim was opened. Other properties are kept and readable. */
export interface Policy {
  /** Id of the policy. */
  readonly policy_id?: string;
  /** The number that people use. */
  readonly policy_number?: string | null;
  /** Id of the policyholder. */
  readonly policyholder_id?: string | null;
  /** Where the policy stands. */
  readonly status?: "pending_initial_payment" | "active" | "cancelled" | "expired" | "lapsed" | "not_taken_up" | null;
  /** Name of the package. */
  readonly package_name?: string | null;
  /** The sum assured, in whole cents. */
  readonly sum_assured?: number | null;
  /** The premium for a month, in whole cents. */
  readonly monthly_premium?: number | null;
  /** The premium before extras, in whole cents. */
  readonly base_premium?: number | null;
  /** What is billed each time, in whole cents. */
  readonly billing_amount?: number | null;
  /** What is outstanding, in whole cents. */
  readonly balance?: number | null;
  /** Day of the month on which the policy is billed. */
  readonly billing_day?: number | null;
  /** How often the policy is billed. */
  readonly billing_frequency?: "monthly" | "yearly" | "once_off" | null;
  /** ISO 4217 code of the policy's currency. */
  readonly currency?: string | null;
  /** When cover starts. */
  readonly start_date?: string | null;
  /** When cover ends. */
  readonly end_date?: string | null;
  /** When the policy was made. */
  readonly created_at?: string | null;
  /** Who is to benefit, in order. */
  readonly beneficiaries?: readonly Beneficiary[] | null;
  /** The people who are insured. */
  readonly covered_people?:
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | null;
  /** The product's own data. */
  readonly module?: {
    readonly [k: string]: unknown;
  } | null;
  /** Free data of integrations. */
  readonly app_data?: {
    readonly [k: string]: unknown;
  } | null;
  readonly [k: string]: unknown;
}
/** Who holds the policy. Other properties are kept and readable. */
export interface Policyholder {
  /** Id of the policyholder. */
  readonly policyholder_id?: string;
  /** A person or a company. */
  readonly type?: "individual" | "company" | null;
  /** The identity document. */
  readonly id?: {
    /** Which kind of identification it is. */
    readonly type?: "id" | "passport" | "email" | "cellphone" | "custom";
    /** Its number. */
    readonly number?: string;
    /** ISO 3166 code of the issuing country. */
    readonly country?: string | null;
    /** The last day on which it is valid. */
    readonly expiration_date?: string | null;
    readonly [k: string]: unknown;
  } | null;
  /** Form of address. */
  readonly title?: string | null;
  /** First name. */
  readonly first_name?: string | null;
  /** Middle name. */
  readonly middle_name?: string | null;
  /** Last name. */
  readonly last_name?: string | null;
  /** Initials. */
  readonly initials?: string | null;
  /** `YYYYMMDD` or `YYYY-MM-DD`. */
  readonly date_of_birth?: string | null;
  /** Gender. */
  readonly gender?: string | null;
  /** Email address. */
  readonly email?: string | null;
  /** Cellphone number: text, or number and country. */
  readonly cellphone?:
    | string
    | {
        readonly [k: string]: unknown;
      }
    | null;
  /** Postal address. */
  readonly address?: {
    readonly [k: string]: unknown;
  } | null;
  /** Free data of integrations. */
  readonly app_data?: {
    readonly [k: string]: unknown;
  } | null;
  readonly [k: string]: unknown;
}
/** An answer that says why a call was refused (RFC 9457). */
export interface Problem {
  /** URI that names the kind of problem. */
  readonly type: string;
  /** The kind of problem in words. */
  readonly title: string;
  /** The HTTP status. */
  readonly status: number;
  /** What happened this time, in plain words. */
  readonly detail?: string;
  /** What the caller can do about it. */
  readonly help?: string;
  /** Id of the call, to quote to support. */
  readonly instance?: string;
  /** Stable name of the problem. */
  readonly code: string;
  /** Each mistake in the body. */
  readonly errors?: readonly ProblemError[];
  /** Id of the request that exists already. */
  readonly existing_request_id?: string;
  /** What is allowed now. */
  readonly allowed_actions?: readonly string[];
  /** How many people have approved the payout, and how many have to. */
  readonly approvals?: {
    /** How many different people have approved it, the caller included. */
    readonly have: number;
    /** How many have to. */
    readonly need: number;
  };
  /** The refusal of the product's rules. */
  readonly refusal?: Refusal;
}
/** One mistake in a request's body. */
export interface ProblemError {
  /** RFC 6901 pointer into the body. */
  readonly pointer: string;
  /** Stable name of the mistake. */
  readonly code: string;
  /** The mistake in plain words. */
  readonly detail: string;
}
/** A rule of the product that says: not now. */
export interface Refusal {
  /** Stable name of the reason, in snake_case. */
  readonly code: string;
  /** Why, in plain words. */
  readonly reason: string;
  /** The field that it is about. */
  readonly path?: string;
  /** The fields that have no value. */
  readonly missing?: readonly string[];
  /** The block's property that it is about, with dots where it is nested. */
  readonly property?: string;
}
/** That somebody agreed to a payout. */
export interface Approval {
  /** Who agreed. */
  readonly actor: Actor;
  /** When. */
  readonly at: Timestamp;
}
/** A file that shows that a payout was paid, without its content. */
export interface ProofOfPayment {
  /** The name that it is downloaded under. */
  readonly file_name: string;
  /** What it shows. */
  readonly description?: string;
  /** What the file is, as its content says. */
  readonly file_type: "application/pdf" | "image/png" | "image/jpeg";
  /** How many bytes the file has. */
  readonly size: number;
  /** SHA-256 of the file as it is kept, which is sealed; its name in the store. */
  readonly sha256: string;
  /** Who sent it. */
  readonly uploaded_by: Actor;
  /** When it was sent. */
  readonly at: Timestamp;
}
/** Something that people should know about a value of the request. */
export interface RequestNote {
  /** A stable name, in snake_case. */
  readonly code: string;
  /** The note in plain words. */
  readonly text: string;
  /** The property that it concerns. */
  readonly property?: string;
  /** The field that it concerns. */
  readonly path?: string;
}
/** A fraction of a cent that was rounded away. */
export interface Rounding {
  /** The property whose value was rounded. */
  readonly property: string;
  /** The exact value in cents, as decimal text. */
  readonly from: string;
  /** The value after rounding, in whole cents. */
  readonly to: number;
  /** How it was rounded. */
  readonly mode: "down" | "half_up" | "half_even";
}
/** How one value of the request came about. */
export interface PropertyTrace {
  /** The property, with dots where it is nested. */
  readonly property: string;
  /** Each step of the calculation. */
  readonly trace: TraceNode;
}
/** Who is paid, with every value filled in. */
export interface ResolvedPayee {
  /** Whether the policyholder or a beneficiary is paid. */
  readonly type: PayeeType;
  /** What the payee receives, in whole cents; for an annuity, each time. */
  readonly amount: number;
  /** The stated share of the whole. Information only. */
  readonly percentage?: number;
  /** Id of the policyholder. */
  readonly policyholder_id?: string;
  /** Id of the beneficiary, where known. */
  readonly beneficiary_id?: string;
  /** First name. */
  readonly first_name?: string;
  /** Last name. */
  readonly last_name?: string;
  /** `YYYY-MM-DD` or `YYYYMMDD`. */
  readonly date_of_birth?: string;
  /** Identity document. */
  readonly identification?: Identification;
  /** Cellphone number: text, or number and country. */
  readonly cellphone?:
    | string
    | {
        /** ISO 3166 code of the country. */
        readonly country: string;
        /** The number. */
        readonly number: string;
      };
  /** Email address. */
  readonly email?: string;
  /** The bank account that is paid. */
  readonly payment_details?: PaymentDetails;
}
/** The tables/reserve-categories.yaml of a module folder. */
export interface ReserveCategoriesFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** The classes of reserve categories. */
  readonly reserve_category_types: readonly ReserveCategoryType[];
  /** The purposes for which money is reserved and paid. */
  readonly reserve_categories: readonly ReserveCategory[];
}
/** A class of reserve categories, such as loss, expense or subrogation. */
export interface ReserveCategoryType {
  /** The stable name that modules and requests use. */
  readonly name: string;
  /** What people read. */
  readonly label?: string;
  /** True where money comes back to the insurer, false where it is spent. False when absent. */
  readonly recovery?: boolean;
}
/** A purpose for which money is reserved and paid. */
export interface ReserveCategory {
  /** The stable name that modules and requests use. */
  readonly name: string;
  /** What people read. */
  readonly label?: string;
  /** Name of its reserve category type. */
  readonly reserve_category_type: string;
  /** Name of the reserve category that this one is a part of. */
  readonly parent?: string;
  /** True where money comes back to the insurer, false where it is spent. False when absent. */
  readonly recovery?: boolean;
  /** Names of the coverages it is offered for; all when absent. */
  readonly coverages?: readonly string[];
  /** Names of the pay codes that a payment from it may carry. */
  readonly pay_codes?: readonly string[];
}
/** Named policies and claims to preview a module with. */
export interface Sample {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** Policies by name. */
  readonly policies?: {
    readonly [k: string]: Policy;
  };
  /** Claims by name, each as templates see it; `policy` may be the name of one of the policies. */
  readonly claims?: {
    readonly [k: string]: Claim;
  };
}
/** A scenarios/*.test.yaml file of a module folder: what must happen to claims, for `claimblocks test`. */
export interface ScenarioFile {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** What people read. */
  readonly name: string;
  /** Why it is not run. */
  readonly skip?: string;
  /** The moment at which everything happens: a date, which begins in the module's time zone, or an ISO instant. Needed where the module reads the clock. */
  readonly now?: string;
  /** The claim and the policy to start from. */
  readonly given?: ScenarioGiven;
  /** What differs from the given claim. Objects are merged, null removes, and an object with numbers as names changes those items of a list. */
  readonly claim?: {
    readonly [k: string]: unknown;
  };
  /** What differs from the given policy, merged in the same way. */
  readonly policy?: {
    readonly [k: string]: unknown;
  };
  /** What people fill in, by block: the value, the option's key of a choice, or null to clear it. Each is saved as the server would save it. */
  readonly set?: {
    readonly [k: string]: string | number | boolean | null;
  };
  /** Policies by name, beside those of the module's samples. */
  readonly policies?: {
    readonly [k: string]: Policy;
  };
  /** Claims by name, beside those of the module's samples; `policy` may be the name of a policy. */
  readonly claims?: {
    readonly [k: string]: Claim;
  };
  /** What is tried. Each starts from what is given anew. */
  readonly cases: readonly ScenarioCase[];
}
/** Names of a claim and a policy, of this file or of the module's samples. */
export interface ScenarioGiven {
  /** The claim to start from; a claim opened just now when absent. */
  readonly claim?: string;
  /** The policy of the claim; the claim's own when absent. */
  readonly policy?: string;
}
/** One claim, what is done with it, and what must come of it. */
export interface ScenarioCase {
  /** What people read. */
  readonly name: string;
  /** Why it is not run. */
  readonly skip?: string;
  /** The moment at which everything happens: a date, which begins in the module's time zone, or an ISO instant. Needed where the module reads the clock. */
  readonly now?: string;
  /** The claim and the policy to start from. */
  readonly given?: ScenarioGiven;
  /** What differs from the given claim. Objects are merged, null removes, and an object with numbers as names changes those items of a list. */
  readonly claim?: {
    readonly [k: string]: unknown;
  };
  /** What differs from the given policy, merged in the same way. */
  readonly policy?: {
    readonly [k: string]: unknown;
  };
  /** What people fill in, by block: the value, the option's key of a choice, or null to clear it. Each is saved as the server would save it. */
  readonly set?: {
    readonly [k: string]: string | number | boolean | null;
  };
  /** What is done with the claim, in this order, after what is set. */
  readonly steps?: readonly ScenarioStep[];
  /** What must hold at the end. Without it no request may have been made or be possible. */
  readonly expect?: ScenarioExpectation;
  /** The same case for several inputs. What a row says is added to what the case says, or replaces it. */
  readonly rows?: readonly ScenarioRow[];
}
/** One input of a case, and what must come of it. */
export interface ScenarioRow {
  /** What people read. */
  readonly name?: string;
  /** The moment at which everything happens: a date, which begins in the module's time zone, or an ISO instant. Needed where the module reads the clock. */
  readonly now?: string;
  /** The claim and the policy to start from. */
  readonly given?: ScenarioGiven;
  /** What differs from the given claim. Objects are merged, null removes, and an object with numbers as names changes those items of a list. */
  readonly claim?: {
    readonly [k: string]: unknown;
  };
  /** What differs from the given policy, merged in the same way. */
  readonly policy?: {
    readonly [k: string]: unknown;
  };
  /** What people fill in, by block: the value, the option's key of a choice, or null to clear it. Each is saved as the server would save it. */
  readonly set?: {
    readonly [k: string]: string | number | boolean | null;
  };
  /** What must hold at the end. Each block, and the list of requests, replaces that of the case. */
  readonly expect?: ScenarioExpectation;
}
/** What one person does: fill in blocks, then act on the claim, then request a disbursement. */
export interface ScenarioStep {
  /** The moment of this step and of those after it. */
  readonly now?: string;
  /** What people fill in, by block: the value, the option's key of a choice, or null to clear it. Each is saved as the server would save it. */
  readonly set?: {
    readonly [k: string]: string | number | boolean | null;
  };
  /** The action on the claim, as it stands in the address of the HTTP interface. */
  readonly action?:
    | "send-to-review"
    | "send-to-capture"
    | "approve"
    | "goodwill"
    | "repudiate"
    | "no-claim"
    | "acknowledge-approved"
    | "acknowledge-goodwill"
    | "acknowledge-repudiated"
    | "acknowledge-no-claim"
    | "do-not-acknowledge-approved"
    | "do-not-acknowledge-goodwill"
    | "do-not-acknowledge-repudiated"
    | "do-not-acknowledge-no-claim"
    | "paid-out"
    | "close"
    | "reopen";
  /** The reason given for the action; one is made up where an action needs one. */
  readonly reason?: string;
  /** The disbursement block that is used. */
  readonly request?: string;
  /** That the request, or else the action, is refused, and why. A step that is refused changes nothing. */
  readonly refused?: TextExpectation;
  /** What must hold after this step. */
  readonly expect?: ScenarioExpectation;
}
/** What must hold at one moment. Blocks that are not named are not checked; requests are complete. */
export interface ScenarioExpectation {
  /** What must be true of cards, by block. */
  readonly blocks?: {
    readonly [k: string]: BlockExpectation;
  };
  /** Every request that was made, and every one that could be made now, unless its block is expected to be actionable. Any other fails the case; none may be there when absent. */
  readonly requests?: readonly RequestExpectation[];
}
/** The file that `claimblocks serve --config` reads: who may let how much money go. */
export interface ServerConfig {
  /** The schema that editors check this file against. */
  readonly $schema?: string;
  /** For each currency by its ISO 4217 code, who may approve and let go of payouts, and up to what amount. Nobody may in a currency that is not here. */
  readonly approvals: {
    readonly [k: string]: ApprovalLimits;
  };
}
/** Who may let go of payouts in one currency. */
export interface ApprovalLimits {
  /** The largest payout that each role may approve or let go of, in whole cents (the currency's smallest unit). A role that is not here may none. */
  readonly limits: {
    /** The largest payout that a supervisor may approve, in whole cents. */
    readonly supervisor?: number;
    /** The largest payout that finance may approve or let go of, in whole cents. */
    readonly finance?: number;
  };
  /** A payout above this amount, in whole cents, needs two people who both may approve it. Without it one person is enough. */
  readonly second_approver_above?: number;
}
/** One step of how a value came about. */
export interface TraceNode {
  /** What the step does. */
  readonly kind:
    | "literal"
    | "reference"
    | "data"
    | "call"
    | "join"
    | "choice"
    | "each"
    | "with"
    | "section"
    | "rounding"
    | "condition"
    | "note";
  /** The source text of the step. */
  readonly text: string;
  /** The result, decimals as text; absent when there is none. */
  readonly value?: {
    readonly [k: string]: unknown;
  };
  /** True where there is no value. */
  readonly missing?: true;
  /** What should be known about the result. */
  readonly note?: string;
  /** The steps that this one rests on. */
  readonly children?: readonly TraceNode[];
}
