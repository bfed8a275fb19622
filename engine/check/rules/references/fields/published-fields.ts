/**
 * Fields that real policies and people have besides those of our schemas, which leave both open. A name among these is
 * never called unknown.
 */
const policy = [
  ..."application_id billing_month cancelled_at charges claim_ids complaint_ids created_by current_version".split(" "),
  ..."next_billing_date next_collection_date payment_method_id policy_schedule_uri product_module_id".split(" "),
  ..."product_module_definition_id reason_cancelled schedule_file_id schedule_versions scheme_type".split(" "),
  ..."status_updated_at supplementary_terms_files terms_file_id terms_uri updated_at".split(" "),
];

const person = [
  ..."address app_data cellphone company_name company_registration_number created_at created_by email gender".split(
    " ",
  ),
  ..."date_of_birth first_name id initials last_name middle_name payment_method_id phone_other policy_ids".split(" "),
  ..."registration_number title type updated_at vat_number".split(" "),
];

export function isPublished(holder: readonly string[], name: string): boolean {
  const [, first, second] = holder;
  if (first !== "policy") return person.includes(name) || name.startsWith("company_");
  return second === undefined ? policy.includes(name) : person.includes(name) || name.startsWith("company_");
}
