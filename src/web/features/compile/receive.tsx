import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Progress, Select, Upload } from 'antd'
import { useRef, useState } from 'react'
import { useUnits } from '../../app/catalogue.ts'
import { upload } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { useSession } from '../session/session.tsx'
import type { RecognisedFile } from './contract.ts'
import { type Chosen, unpack } from './unpack.ts'
import { YearPicker } from './year-picker.tsx'

/** A file on its way in: read, then confirmed by a person, then kept. */
interface Waiting {
  readonly key: number
  readonly file: Chosen
  readonly found: RecognisedFile
  readonly unit: string | null
  readonly year: number | null
  readonly problem?: string
}

interface Refused {
  readonly name: string
  readonly why: string
}

/** What is not sure is left for the person to choose. */
function sureOf({ unit, unitSure, year, yearSure }: RecognisedFile): Pick<Waiting, 'unit' | 'year'> {
  return { unit: unitSure ? unit : null, year: yearSure ? year : null }
}

/** Files, folders and archives of reports: each is read, its unit and year are shown to be confirmed, and then it is taken. */
export function Receive({ onReceived }: { readonly onReceived: () => void }) {
  const { session } = useSession()
  const units = useUnits().filter((unit) => unit.kind === 'street' || unit.path === session.unit.path)
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [busy, setBusy] = useState<{ readonly says: string; readonly done?: number; readonly all?: number }>()
  const [received, setReceived] = useState(0)
  const folder = useRef<HTMLInputElement>(null)
  const next = useRef(0)

  async function read(files: readonly File[]) {
    setBusy({ says: '正在打开…' })
    setReceived(0)
    const { chosen, refused: unopened } = await unpack(files)
    setRefused(unopened)
    for (const [index, file] of chosen.entries()) {
      setBusy({ says: `正在读取 ${index + 1}/${chosen.length}：${file.name}`, done: index, all: chosen.length })
      try {
        const found = await upload<RecognisedFile>('/compiling/recognise', { name: file.name }, file.content)
        if (found.same) refuse(file.name, `已经收过：${found.same.unitName}${found.same.year}年的“${found.same.name}”`)
        else setWaiting((all) => [...all, { key: next.current++, file, found, ...sureOf(found) }])
      } catch (error) {
        refuse(file.name, messageOf(error))
      }
    }
    setBusy(undefined)
  }

  function refuse(name: string, why: string) {
    setRefused((all) => [...all, { name, why }])
  }

  async function take(chosen: readonly Waiting[]) {
    let taken = 0
    for (const [index, { key, file, found, unit, year }] of chosen.entries()) {
      setBusy({ says: `正在收取 ${index + 1}/${chosen.length}：${file.name}`, done: index, all: chosen.length })
      try {
        await upload('/compiling/received', { name: file.name, unit, year, kind: found.kind }, file.content)
        setWaiting((all) => all.filter((one) => one.key !== key))
        taken++
      } catch (error) {
        setWaiting((all) => all.map((one) => (one.key === key ? { ...one, problem: messageOf(error) } : one)))
      }
    }
    setBusy(undefined)
    setReceived(taken)
    onReceived()
  }

  const change = (key: number, part: Partial<Waiting>) =>
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const ready = waiting.filter((one) => one.unit && one.year)
  const pending = useRef<File[]>([])
  return (
    <>
      <Upload.Dragger
        multiple
        accept=".docx,.doc,.html,.htm,.txt,.md,.pdf,.mht,.mhtml,.zip"
        showUploadList={false}
        disabled={busy !== undefined}
        className={waiting.length > 0 ? 'drop drop-small' : 'drop'}
        beforeUpload={(file, all) => {
          pending.current.push(file)
          // Called once a file: all of them have come with the last.
          if (file === all.at(-1)) void read(pending.current.splice(0))
          return false
        }}
      >
        {waiting.length === 0 && (
          <p>
            <InboxOutlined className="drop-icon" />
          </p>
        )}
        <p aria-live="polite">{busy?.says ?? '把报告拖到这里，或者点击选择：可以选多份（Word、网页、文本、PDF），也可以是压缩包'}</p>
      </Upload.Dragger>
      {busy?.all !== undefined && (
        <Progress percent={Math.round(((busy.done ?? 0) / busy.all) * 100)} size="small" aria-label={busy.says} />
      )}
      <p className="compile-folder">
        <Button size="small" disabled={busy !== undefined} onClick={() => folder.current?.click()}>
          选择整个文件夹
        </Button>
        <input
          ref={folder}
          type="file"
          hidden
          aria-label="选择文件夹"
          {...{ webkitdirectory: '' }}
          onChange={({ target }) => {
            void read([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </p>
      {received > 0 && <Alert type="success" showIcon className="compile-refused" title={`已收取${received}份，列在下面`} />}
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          closable={{ onClose: () => setRefused([]) }}
          className="compile-refused"
          title={`${refused.length}份没有收取`}
          description={
            <ul>
              {refused.map(({ name, why }) => (
                <li key={name + why}>
                  {name}：{why}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {waiting.length > 0 && (
        <section className="sheet" aria-label="待确认的报告">
          <div className="filters compile-waiting-head">
            <h2>请核对单位和年度（{waiting.length}份）</h2>
            <Button type="primary" disabled={busy !== undefined || ready.length === 0} onClick={() => void take(ready)}>
              {ready.length > 0 ? `收取${ready.length}份` : '选好单位和年度后收取'}
            </Button>
            <Button disabled={busy !== undefined} onClick={() => setWaiting([])}>
              全部不收
            </Button>
          </div>
          {waiting.length > ready.length && ready.length > 0 && (
            <p className="quiet">另有{waiting.length - ready.length}份要先选好单位和年度。</p>
          )}
          <ul className="compile-waiting">
            {waiting.map((one) => (
              <li key={one.key}>
                <div>
                  <strong>{one.found.title ?? one.file.name}</strong>
                  <span className="quiet">
                    {one.file.name} · 读到{one.found.figures}个数{one.found.kind === 'disclosure' && ' · 政府信息公开年度报告'}
                  </span>
                  {[...one.found.doubts, ...one.found.notes].map((note) => (
                    <span key={note} className="compile-doubt">
                      {note}
                    </span>
                  ))}
                  {one.problem && (
                    <span className="compile-problem" role="alert">
                      {one.problem}
                    </span>
                  )}
                </div>
                <div className="compile-choose">
                  {units.length > 1 && (
                    <Select
                      aria-label={`${one.file.name}的单位`}
                      placeholder="选择单位"
                      value={one.unit}
                      status={one.unit ? '' : 'error'}
                      showSearch={{ optionFilterProp: 'label' }}
                      options={units.map(({ path, name }) => ({ value: path, label: name }))}
                      onChange={(unit: string) => change(one.key, { unit })}
                      className="scope-unit"
                    />
                  )}
                  {units.length === 1 && one.unit === null && (
                    <Button size="small" onClick={() => change(one.key, { unit: session.unit.path })}>
                      确认是{session.unit.name}的
                    </Button>
                  )}
                  <YearPicker label={`${one.file.name}的年度`} year={one.year} onChange={(year) => change(one.key, { year })} />
                  <Button type="link" size="small" onClick={() => setWaiting((all) => all.filter(({ key }) => key !== one.key))}>
                    不收
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
