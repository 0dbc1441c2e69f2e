import { Button } from 'antd'
import { useEffect } from 'react'
import type { Finding, Severity } from '../../../modules/checking/index.ts'

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

/** What was found, in the order of the text, with the mend where it is certain. */
export function FindingList({ findings, titles, shown, chosen, onChoose, accepted, onAccept }: FindingListProps) {
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`finding-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const listed = findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => shown.includes(finding.severity))
  const mendable = listed.filter(({ finding }) => finding.fix !== undefined).map(({ index }) => index)
  const allAccepted = mendable.every((index) => accepted.has(index))
  return (
    <aside className="sheet findings" aria-label="发现的问题">
      <h2>发现的问题（{listed.length}）</h2>
      {mendable.length > 0 && (
        <p>
          <Button size="small" onClick={() => onAccept(mendable, !allAccepted)}>
            {allAccepted ? '全部撤回' : `采纳全部更正（${mendable.length}处）`}
          </Button>
        </p>
      )}
      <ol>
        {listed.map(({ finding, index }) => (
          <li
            key={`${finding.rule}-${finding.start}-${finding.end}`}
            id={`finding-${index}`}
            className={index === chosen ? 'finding finding-chosen' : 'finding'}
          >
            <button type="button" onClick={() => onChoose(index)}>
              <span className={`severity severity-${finding.severity}`}>{finding.severity}</span>
              <strong>{titles.get(finding.rule) ?? finding.rule}</strong>
            </button>
            {finding.text.trim() && <q>{clip(finding.text)}</q>}
            <p>{finding.message}</p>
            {finding.fix !== undefined && (
              <p className="fix">
                改为：<ins>{finding.fix || '（删去）'}</ins>
                <Button
                  size="small"
                  type={accepted.has(index) ? 'default' : 'primary'}
                  onClick={() => onAccept([index], !accepted.has(index))}
                >
                  {accepted.has(index) ? '撤回' : '采纳'}
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

function clip(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain
}
