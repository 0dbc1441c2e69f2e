import { useQuery } from '@tanstack/react-query'
import type { MatterLine, Page } from '../../../modules/matters/view.ts'
import { get } from '../../app/client.ts'
import type { ListState } from '../../ui/list-state.ts'

/** A page of the matters of one procedure, by the filters in the address; the page before stays while the next is fetched. */
export function useMatters(procedure: string, list: ListState) {
  const filters = {
    procedure,
    q: list.text('q'),
    stage: list.text('stage'),
    state: list.text('state'),
    unit: list.text('unit'),
    from: list.text('from'),
    to: list.text('to'),
    sort: list.text('sort') || '-openedOn',
  }
  const paging = { page: list.page, size: Number(list.text('size') || 20) }
  const answer = useQuery({
    queryKey: ['matters', filters, paging],
    queryFn: () => get<Page<MatterLine>>('/matters', { ...filters, ...paging }),
    placeholderData: (previous, query) =>
      (query?.queryKey[1] as { procedure?: string } | undefined)?.procedure === procedure ? previous : undefined,
  })
  return { ...answer, filters }
}
