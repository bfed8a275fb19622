/** What stands in the addresses, with its documentation. */
export const claimParameters = { claim_id: "Id of the claim." } as const;

export const blockParameters = { ...claimParameters, key: "Key of the block." } as const;
