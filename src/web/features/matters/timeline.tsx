import { EditOutlined, FileTextOutlined, SafetyOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { EntryView, MatterView, PaperLine } from '../../../modules/matters/view.ts'
import { dayText, instantText } from '../../app/words.ts'
import { BasisLink } from '../../ui/basis-link.tsx'
import { PaperPreview } from '../../ui/paper-preview.tsx'

interface TimelineProps {
  readonly matter: MatterView
  readonly onCorrect: ((entry: EntryView) => void) | undefined
}

/** What happened, oldest first, each entry with its article, papers and hash. */
export function Timeline({ matter, onCorrect }: TimelineProps) {
  const [paper, setPaper] = useState<PaperLine>()
  const { id } = matter.line
  return (
    <>
      <ol className="timeline">
        {matter.timeline.map((entry) => (
          <li key={entry.version} id={`entry-${entry.version}`} className={entry.correctedBy ? 'entry entry-corrected' : 'entry'}>
            <div className="entry-head">
              <strong>{entry.corrects ? `更正第${entry.corrects}条（${entry.label}）` : entry.label}</strong>
              <span>{dayText(entry.day)}</span>
              <HashTick entry={entry} />
            </div>
            <p className="quiet">
              {entry.actor} · {instantText(entry.at)}记入
              {entry.origin && ` · ${entry.origin}`}
              {entry.basis && (
                <>
                  {' '}
                  · <BasisLink basis={entry.basis} />
                </>
              )}
            </p>
            {entry.correctedBy && (
              <p className="entry-note quiet-links">
                本条已由第{entry.correctedBy}条更正。<a href={`#entry-${entry.correctedBy}`}>查看更正</a>
              </p>
            )}
            {entry.reason && <p className="entry-note">理由：{entry.reason}</p>}
            {entry.overrides?.map((override) => (
              <p key={override.says} className="entry-override">
                <WarningOutlined /> 不符合「{override.says}」，理由：{override.reason}（已列入监督清单）
              </p>
            ))}
            {entry.values.length > 0 && (
              <dl className="entry-values">
                {inOrder(entry, matter).map((value) => (
                  <div key={value.field} className="entry-value">
                    <dt>{value.label}</dt>
                    <dd>{value.corrected ? <del>{value.text}</del> : value.text}</dd>
                  </div>
                ))}
              </dl>
            )}
            <div className="entry-actions">
              {entry.papers.map((each) => (
                <Button key={`${each.key}-${each.version}`} size="small" icon={<FileTextOutlined />} onClick={() => setPaper(each)}>
                  {each.title}
                  {each.number && ` ${each.number}`}
                </Button>
              ))}
              {onCorrect && !entry.corrects && !entry.correctedBy && (
                <Button size="small" type="text" icon={<EditOutlined />} onClick={() => onCorrect(entry)}>
                  更正
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {paper && (
        <PaperPreview
          title={paper.title}
          path={`/matters/${id}/papers/${paper.key}/${paper.version}`}
          onClose={() => setPaper(undefined)}
        />
      )}
    </>
  )
}

/** In the order of the procedure's fields. */
function inOrder(entry: EntryView, matter: MatterView): EntryView['values'] {
  const order = matter.procedure.fields.map((field) => field.key)
  return [...entry.values].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

/** Whether the chain of hashes holds up to this entry. */
function HashTick({ entry }: { readonly entry: EntryView }) {
  const says = entry.chained
    ? `第${entry.version}条，校验值 ${entry.hash}，与前一条相接，未被改动`
    : `第${entry.version}条的校验不符：记录被改动过`
  return (
    <Tooltip title={says}>
      <button type="button" className={entry.chained ? 'hash-tick' : 'hash-tick hash-broken'} aria-label={says}>
        {entry.chained ? <SafetyOutlined /> : <WarningOutlined />} {entry.hash}
      </button>
    </Tooltip>
  )
}
