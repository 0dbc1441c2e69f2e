import { useQuery } from '@tanstack/react-query'
import { Modal, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import type { Merged } from '../../../modules/reports/work/merge.ts'
import { post } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { Pieces } from './compare-drawer.tsx'
import type { DocNode } from './doc-node.ts'
import { pathOf, type ReportPlace } from './report-api.ts'

interface Merge {
  readonly version: number
  readonly by: string
  readonly at: string
  readonly regions: readonly Merged[]
}

interface MergeDialogProps {
  readonly place: ReportPlace
  /** What I wrote, and the version I began from. */
  readonly mine: { readonly doc: DocNode; readonly version: number }
  readonly onMerged: (doc: DocNode, version: number) => void
  readonly onClose: () => void
}

type Choice = 'mine' | 'theirs' | 'both'

/** Two people have saved at once: what differs paragraph by paragraph. Nothing of either is lost before somebody decides. */
export function MergeDialog({ place, mine, onMerged, onClose }: MergeDialogProps) {
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({})
  const { data, error, refetch } = useQuery({
    queryKey: ['report-merge', place.year, place.unit, place.kind, mine.version],
    queryFn: () => post<Merge>(pathOf(place, '/merge'), mine),
    staleTime: 0,
    gcTime: 0,
  })
  const choiceOf = (index: number): Choice => choices[index] ?? 'both'
  const conflicts = (data?.regions ?? []).filter(({ kind }) => kind === 'conflict').length
  const taken = (data?.regions ?? []).reduce(
    (sum, region) => sum + (region.kind === 'agreed' && region.from === 'theirs' ? region.blocks.length : 0),
    0,
  )
  return (
    <Modal
      title="逐段合并"
      open
      width={900}
      styles={{ body: { maxHeight: 'calc(100vh - 260px)', overflowY: 'auto' } }}
      okText="合并后继续编辑"
      cancelText="先不合并"
      okButtonProps={{ disabled: !data }}
      onOk={() =>
        data && onMerged({ type: 'doc', content: data.regions.flatMap((region, index) => blocksOf(region, choiceOf(index))) }, data.version)
      }
      onCancel={onClose}
    >
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <p>
            {data.by}在{instantText(data.at)}保存了第{data.version}稿，您写的以第{mine.version}稿为底。
            {taken > 0 && `对方新写的${taken}段已并入。`}
            {conflicts === 0 ? '两人改的不是同一段，可以直接合并。' : `有${conflicts}处两人都改了，请选定：`}
          </p>
          {data.regions.map(
            (region, index) =>
              region.kind === 'conflict' && (
                // biome-ignore lint/suspicious/noArrayIndexKey: the regions of one merge never change their order
                <section key={index} className="conflict">
                  <div>
                    <h3>我写的</h3>
                    <p>
                      <Pieces pieces={region.words.mine.length > 0 ? region.words.mine : null} side="new" />
                    </p>
                  </div>
                  <div>
                    <h3>{data.by}写的</h3>
                    <p>
                      <Pieces pieces={region.words.theirs.length > 0 ? region.words.theirs : null} side="new" />
                    </p>
                  </div>
                  <Radio.Group
                    value={choiceOf(index)}
                    onChange={({ target }) => setChoices({ ...choices, [index]: target.value as Choice })}
                    options={[
                      { value: 'both', label: '两段都留' },
                      { value: 'mine', label: '用我写的' },
                      { value: 'theirs', label: `用${data.by}写的` },
                    ]}
                  />
                </section>
              ),
          )}
        </>
      )}
    </Modal>
  )
}

function blocksOf(region: Merged, choice: Choice): DocNode[] {
  if (region.kind === 'agreed') return [...region.blocks]
  if (choice === 'mine') return [...region.mine]
  return choice === 'theirs' ? [...region.theirs] : [...region.mine, ...region.theirs.map(withOwnNumbers)]
}

/** A number that stands in both texts is told twice: each piece needs its own name. */
function withOwnNumbers(node: DocNode): DocNode {
  const attrs = node.attrs && 'id' in node.attrs ? { attrs: { ...node.attrs, id: `${String(node.attrs.id)}-b` } } : {}
  return { ...node, ...attrs, ...(node.content ? { content: node.content.map(withOwnNumbers) } : {}) }
}
