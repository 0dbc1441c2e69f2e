import { useQuery } from '@tanstack/react-query'
import { Checkbox, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import type { Pair, Piece } from '../../../modules/reports/work/compare.ts'
import type { VersionView } from '../../../modules/reports/work/view.ts'
import { instantText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { type ReportPlace, read } from './report-api.ts'

interface Comparison {
  readonly from: VersionView
  readonly to: VersionView
  readonly pairs: readonly Pair[]
}

interface CompareDrawerProps {
  readonly place: ReportPlace
  readonly from: number
  readonly to: number
  readonly onClose: () => void
}

/** Two versions side by side, with the words marked that differ. */
export function CompareDrawer({ place, from, to, onClose }: CompareDrawerProps) {
  const [all, setAll] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['report-compare', place.year, place.unit, place.kind, from, to],
    queryFn: () => read<Comparison>(place, '/compare', { from, to }),
  })
  const changed = data?.pairs.filter(({ same }) => !same).length ?? 0
  return (
    <Drawer title={`第${from}稿与第${to}稿比较`} open onClose={onClose} size="min(1100px, 100vw)">
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <p>
            {changed === 0 ? '两稿文字相同。' : `${changed}个段落不同。`}{' '}
            {changed > 0 && (
              <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
                也显示相同的段落
              </Checkbox>
            )}
          </p>
          <table className="compare">
            <thead>
              <tr>
                {[data.from, data.to].map((version) => (
                  <th key={version.version} scope="col">
                    第{version.version}稿<span className="quiet">{`${version.by}，${instantText(version.at)}，${version.why}`}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.pairs.map((pair, index) =>
                pair.same && !all ? null : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pairs of one comparison never change their order
                  <tr key={index}>
                    <td>
                      <Pieces pieces={pair.left} side="old" />
                    </td>
                    <td>
                      <Pieces pieces={pair.right} side="new" />
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </>
      )}
    </Drawer>
  )
}

/** The words of one side; those only on it marked as gone or as come. */
export function Pieces({ pieces, side }: { readonly pieces: readonly Piece[] | null; readonly side: 'old' | 'new' }) {
  if (pieces === null) return <span className="quiet">（没有这一段）</span>
  let at = 0
  return pieces.map(({ text, changed }) => {
    const key = at
    at += text.length
    if (!changed) return <span key={key}>{text}</span>
    return side === 'old' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
  })
}
