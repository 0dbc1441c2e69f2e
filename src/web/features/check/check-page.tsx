import { InboxOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Space, Upload } from 'antd'
import { useState } from 'react'
import type { Heading, Severity } from '../../../modules/checking/index.ts'
import { exchangeFile, get, upload } from '../../app/client.ts'
import type { CheckView, RuleView } from '../../app/contract.ts'
import { messageOf } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { FindingList } from './finding-list.tsx'
import { MarkedText } from './marked-text.tsx'
import { flatOutline } from './outline.ts'
import { saveAs, saveFindings, saveMended } from './save.ts'

const SEVERITIES: readonly Severity[] = ['高', '中', '低']

const readable = '.docx,.doc,.wps,.html,.htm,.txt,.md,.pdf,.mht,.mhtml'

/** Any report, ours or a stranger's, marked up in place. Nothing of it is kept. */
export function CheckPage() {
  const [result, setResult] = useState<CheckView>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState<readonly Severity[]>(SEVERITIES)
  const [chosen, setChosen] = useState<number>()
  const [file, setFile] = useState<File>()
  const [earlier, setEarlier] = useState<File>()
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set())
  const rules = useQuery({ queryKey: ['check-rules'], queryFn: () => get<RuleView[]>('/check/rules'), staleTime: Number.POSITIVE_INFINITY })
  const titles = new Map((rules.data ?? []).map((rule) => [rule.id, rule.title]))

  const check = (given: File, before: File | undefined) =>
    work(async () => {
      const form = new FormData()
      form.set('file', given)
      if (before) form.set('earlier', before)
      setResult(await upload<CheckView>('/check', {}, form))
      setFile(given)
      setChosen(undefined)
      setAccepted(new Set())
    })
  const saveMarked = (given: File) =>
    work(async () =>
      saveAs(await exchangeFile('/check/marked', { name: given.name }, given), `${given.name.replace(/\.docx$/i, '')}（体检批注）.docx`),
    )

  async function work(task: () => Promise<void>) {
    setBusy(true)
    setProblem(undefined)
    try {
      await task()
    } catch (error) {
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  const findings = result?.findings ?? []
  return (
    <>
      <PageTitle
        title="报告体检"
        says="核对任何一份法治政府建设年度报告：缺项、数字对不上、年份和法规名称有误、个人信息等。文件只在本机核对，不留存。"
      >
        {result && findings.length > 0 && (
          <Space wrap>
            <Button onClick={() => saveFindings(result, titles)}>下载问题清单</Button>
            {file && result.reading.format === 'docx' && (
              <Button disabled={busy} onClick={() => void saveMarked(file)}>
                下载带批注的 Word
              </Button>
            )}
            {accepted.size > 0 && (
              <Button type="primary" onClick={() => saveMended(result, accepted)}>
                下载修改后的文本
              </Button>
            )}
          </Space>
        )}
      </PageTitle>
      <Upload.Dragger
        accept={readable}
        showUploadList={false}
        disabled={busy}
        className={result ? 'drop drop-small' : 'drop'}
        beforeUpload={(file) => {
          void check(file, earlier)
          return false
        }}
      >
        {!result && (
          <p>
            <InboxOutlined className="drop-icon" />
          </p>
        )}
        <p>{busy ? '正在核对…' : result ? '换一份报告' : '把报告拖到这里，或者点击选择（Word、网页、文本、PDF）'}</p>
      </Upload.Dragger>
      <Space wrap className="check-earlier">
        <Upload
          accept={readable}
          showUploadList={false}
          disabled={busy}
          beforeUpload={(before) => {
            setEarlier(before)
            if (file) void check(file, before)
            return false
          }}
        >
          <Button disabled={busy}>{earlier ? '换一份上年报告' : '选上年报告一并比对'}</Button>
        </Upload>
        {earlier ? (
          <>
            <span className="quiet">上年报告：{earlier.name}</span>
            <Button
              type="link"
              disabled={busy}
              onClick={() => {
                setEarlier(undefined)
                if (file) void check(file, undefined)
              }}
            >
              不再比对
            </Button>
          </>
        ) : (
          <span className="quiet">给出本单位上一年的报告，另查整句沿用的文字和没有更新的数字。</span>
        )}
      </Space>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {!result && rules.data && <Rules rules={rules.data} />}
      {result && (
        <>
          <section className="sheet check-summary" aria-label="核对结果" aria-live="polite">
            <p>
              <strong>{result.reading.title?.text ?? result.reading.name}</strong>
              <span className="quiet">
                {[result.reading.organisation, result.reading.year && `${result.reading.year}年度`, result.reading.encoding]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {result.reading.notes.map((note) => (
              <p key={note} className="quiet">
                {note}
              </p>
            ))}
            {findings.length === 0 ? (
              <Alert type="success" showIcon title="没有发现问题" />
            ) : (
              <Checkbox.Group
                aria-label="按轻重筛选"
                value={[...shown]}
                onChange={(values) => setShown(values as Severity[])}
                options={SEVERITIES.map((severity) => ({
                  value: severity,
                  label: `${severity}（${findings.filter((finding) => finding.severity === severity).length}）`,
                }))}
              />
            )}
          </section>
          <div className="check-columns">
            <nav className="sheet check-outline" aria-label="报告提纲">
              <h2>提纲</h2>
              <ol>
                {flatOutline(result.reading.outline).map((heading) => (
                  <li key={heading.start} style={{ paddingLeft: (heading.level - 1) * 12 }}>
                    <a href={`#at-${heading.start}`}>{clip(heading)}</a>
                  </li>
                ))}
              </ol>
            </nav>
            <MarkedText result={result} shown={shown} chosen={chosen} onChoose={setChosen} accepted={accepted} />
            <FindingList
              findings={findings}
              titles={titles}
              shown={shown}
              chosen={chosen}
              onChoose={setChosen}
              accepted={accepted}
              onAccept={(indexes, accept) =>
                setAccepted((all) =>
                  accept ? new Set([...all, ...indexes]) : new Set([...all].filter((index) => !indexes.includes(index))),
                )
              }
            />
          </div>
        </>
      )}
    </>
  )
}

function clip({ number = '', title }: Heading): string {
  return `${number}${title.length > 40 ? `${title.slice(0, 40)}…` : title}`
}

function Rules({ rules }: { readonly rules: readonly RuleView[] }) {
  return (
    <section className="sheet">
      <h2>核对些什么</h2>
      <ul className="rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <strong>{rule.title}</strong>
            <span className={`severity severity-${rule.severity}`}>{rule.severity}</span>
            <p>{rule.why}</p>
            {rule.basis && (
              <p className="quiet">
                {rule.basis}
                {rule.mark === 'unverified' && <span className="mark-unverified">待核</span>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
