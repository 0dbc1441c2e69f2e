/** Parts of figures by groups of people whose numbers an office keeps to itself: what is published tells them without the group's name. */
export const internalParts: readonly { readonly figure: string; readonly key: string; readonly values: readonly string[] }[] = [
  { figure: 'safety.aid.people', key: 'group', values: ['drug', 'released', 'correction', 'disciplined'] },
  { figure: 'safety.aid.amount', key: 'group', values: ['drug', 'released', 'correction', 'disciplined'] },
]
