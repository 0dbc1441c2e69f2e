import type { Finding } from '../../../modules/checking/index.ts'

/** Findings that say the same of the same words, with their places in `findings`, in the order of the text. */
export interface Alike {
  readonly finding: Finding
  readonly indexes: readonly number[]
}

/** Lists findings so that what is wrong in the same way everywhere is read once. Findings without words of their own stand alone. */
export function alikeFindings(findings: readonly Finding[], listed: (finding: Finding) => boolean): Alike[] {
  const groups = new Map<string, { finding: Finding; indexes: number[] }>()
  for (const [index, finding] of findings.entries()) {
    if (!listed(finding)) continue
    const { rule, severity, text, message, fix, advice } = finding
    const key = text.trim() ? JSON.stringify([rule, severity, text, message, fix, advice]) : String(index)
    const group = groups.get(key)
    if (group) group.indexes.push(index)
    else groups.set(key, { finding, indexes: [index] })
  }
  return [...groups.values()]
}
