import { useQuery } from '@tanstack/react-query'
import type { ProcedureView } from '../../modules/matters/view.ts'
import { get } from './client.ts'
import type { PersonLine, UnitLine } from './contract.ts'

/** Editions in force today of every procedure and register. */
export function useProcedures(): readonly ProcedureView[] {
  return useQuery({ queryKey: ['procedures'], queryFn: () => get<ProcedureView[]>('/procedures'), staleTime: HOUR }).data ?? none
}

export function useProcedure(id: string | undefined): ProcedureView | undefined {
  return useProcedures().find((each) => each.id === id)
}

/** Units under the caller's own, the caller's own first. */
export function useUnits(): readonly UnitLine[] {
  return useQuery({ queryKey: ['units'], queryFn: () => get<UnitLine[]>('/units'), staleTime: HOUR }).data ?? none
}

/** Staff who may be chosen in officer fields. */
export function usePeople(): { people: readonly PersonLine[]; loading: boolean } {
  const { data, isLoading } = useQuery({ queryKey: ['people'], queryFn: () => get<PersonLine[]>('/people'), staleTime: HOUR / 6 })
  return { people: data ?? none, loading: isLoading }
}

/** Procedures in the order of the catalogue, by menu group. */
export function grouped(
  procedures: readonly ProcedureView[],
): readonly { readonly title: string; readonly items: readonly ProcedureView[] }[] {
  const groups = new Map<string, ProcedureView[]>()
  for (const each of procedures) groups.set(each.group, [...(groups.get(each.group) ?? []), each])
  return [...groups].map(([title, items]) => ({ title, items }))
}

const HOUR = 3_600_000
const none: readonly never[] = []
