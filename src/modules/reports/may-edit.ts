/** Who writes the reports of a unit: its clerks, its head, and the district's officers for the district. */
export function mayEdit(person: { readonly unit: string; readonly roles: readonly string[] }, unit: string): boolean {
  return person.unit === unit && person.roles.some((role) => role === 'clerk' || role === 'head' || role === 'district')
}
