/** What an approval is kept under: the act and the sale its PIN was typed for. */
export const approvedFor = ({ purpose, invoiceId }: { purpose: 'refund'; invoiceId: string }): string => `${purpose}:${invoiceId}`
