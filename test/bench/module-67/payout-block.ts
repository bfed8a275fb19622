/** The payout to one beneficiary of the policy, by its place in the list: eleven templates. */
export function payoutBlock(place: number, title: string): object {
  const beneficiary = `claim.policy.beneficiaries.[${place}]`;
  const amount = `{{divide (multiply claim.block_states.approved_benefit.value ${beneficiary}.percentage) 100}}`;
  return {
    show_if: `{{if (ifCondition claim.approval_status '===' 'approved') '&&' (ifIsDefined ${beneficiary}.percentage)}}`,
    block: {
      type: "payout_request",
      key: `payout_${place + 1}`,
      title,
      description: `{{${beneficiary}.percentage}} % to {{${beneficiary}.first_name}} {{${beneficiary}.last_name}}`,
      amount,
      payee: {
        type: "beneficiary",
        first_name: `{{${beneficiary}.first_name}}`,
        last_name: `{{${beneficiary}.last_name}}`,
        amount,
        percentage: `{{${beneficiary}.percentage}}`,
        payment_details: {
          type: "eft",
          details: {
            bank_name: `{{${beneficiary}.payment_details.details.bank_name}}`,
            branch_code: `{{${beneficiary}.payment_details.details.branch_code}}`,
            account_type: `{{${beneficiary}.payment_details.details.account_type}}`,
            account_number: `{{${beneficiary}.payment_details.details.account_number}}`,
          },
        },
      },
    },
  };
}
