import { Button } from 'antd'
import { useEffect } from 'react'
import type { Finding, Severity } from '../../../modules/checking/index.ts'
import { alikeFindings } from './alike.ts'

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** Rule → its Chinese name. */
  readonly titles: ReadonlyMap<string, string>
  readonly shown: readonly Severity[]
  readonly chosen: number | undefined
  readonly onChoose: (finding: number) => void
  /** Findings whose mend is accepted. */
  readonly accepted: ReadonlySet<number>
  readonly onAccept: (findings: readonly number[], accept: boolean) => void
}

/** What was found, in the order of the text, with the mend where it is certain. What is wrong in the same way everywhere stands once, with its places. */
export function FindingList({ findings, titles, shown, chosen, onChoose, accepted, onAccept }: FindingListProps) {
  useEffect(() => {
    if (chosen !== undefined) document.querySelector('.finding-chosen')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const listed = alikeFindings(findings, ({ severity }) => shown.includes(severity))
  const count = listed.reduce((sum, { indexes }) => sum + indexes.length, 0)
  const mendable = listed.filter(({ finding }) => finding.fix !== undefined).flatMap(({ indexes }) => indexes)
  const taken = (indexes: readonly number[]) => indexes.every((index) => accepted.has(index))
  return (
    <aside className="sheet findings" aria-label="发现的问题">
      <h2>发现的问题（{count}处）</h2>
      {mendable.length > 0 && (
        <p>
          <Button size="small" onClick={() => onAccept(mendable, !taken(mendable))}>
            {taken(mendable) ? '全部撤回' : `采纳全部更正（${mendable.length}处）`}
          </Button>
        </p>
      )}
      <ol>
        {listed.map(({ finding, indexes }) => (
          <li
            key={`${finding.rule}-${finding.start}-${finding.end}`}
            id={`finding-${indexes[0]}`}
            className={chosen !== undefined && indexes.includes(chosen) ? 'finding finding-chosen' : 'finding'}
          >
            <button type="button" onClick={() => onChoose(following(indexes, chosen))}>
              <span className={`severity severity-${finding.severity}`}>{finding.severity}</span>
              <strong>{titles.get(finding.rule) ?? finding.rule}</strong>
              {indexes.length > 1 && <span className="finding-places">{placeOf(indexes, chosen)}</span>}
            </button>
            {finding.text.trim() && <q>{clip(finding.text)}</q>}
            <p>{finding.message}</p>
            {finding.fix !== undefined && (
              <p className="fix">
                改为：<ins>{finding.fix || '（删去）'}</ins>
                <Button size="small" type={taken(indexes) ? 'default' : 'primary'} onClick={() => onAccept(indexes, !taken(indexes))}>
                  {taken(indexes) ? '撤回' : '采纳'}
                  {indexes.length > 1 && `（${indexes.length}处）`}
                </Button>
              </p>
            )}
            {finding.fix === undefined && finding.advice && <p className="fix">怎么改：{finding.advice}</p>}
            {finding.basis && (
              <p className="quiet">
                {finding.basis}
                {finding.mark === 'unverified' && <span className="mark-unverified">待核</span>}
              </p>
            )}
          </li>
        ))}
      </ol>
    </aside>
  )
}

/** The place after the chosen one, round and round. */
function following(indexes: readonly number[], chosen: number | undefined): number {
  const at = chosen === undefined ? -1 : indexes.indexOf(chosen)
  return indexes[(at + 1) % indexes.length] ?? 0
}

function placeOf(indexes: readonly number[], chosen: number | undefined): string {
  const at = chosen === undefined ? -1 : indexes.indexOf(chosen)
  return at < 0 ? `${indexes.length}处` : `第${at + 1}处，共${indexes.length}处`
}

function clip(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain
}
