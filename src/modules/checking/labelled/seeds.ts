/** What a careful reader finds in the seed reports: rule, offset in the text as read, length, and why, in no words of the report. */
export type SeedLabel = [rule: string, start: number, length: number, why: string]

export const seedLabels: Record<string, SeedLabel[]> = {}
