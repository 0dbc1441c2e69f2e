import { useListState } from '../../ui/list-state.ts'
import { useSession } from '../session/session.tsx'
import { Passages } from './passages.tsx'
import { Proposals } from './proposals.tsx'
import { YearPicker } from './year-picker.tsx'

/** What the district's own report can be drafted from beyond its accounts. */
export function MaterialPanel() {
  const { session } = useSession()
  const list = useListState()
  const year = Number(list.text('year')) || Number(session.today.slice(0, 4)) - 1
  return (
    <>
      <div className="filters">
        <YearPicker year={year} onChange={(next) => list.change({ year: next })} />
        <span className="quiet">起草时的数字取自系统内各街道的台账；只报送了文件的街道，把合计加入报告即可，各章内容可以摘引。</span>
      </div>
      <Proposals year={year} />
      <Passages year={year} />
    </>
  )
}
