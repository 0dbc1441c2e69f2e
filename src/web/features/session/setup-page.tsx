import { DeleteOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Result, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { RefusalView } from '../../../modules/matters/view.ts'
import { ApiError, post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

interface UnitDraft {
  readonly key: number
  readonly parent: string
  readonly code: string
  readonly name: string
  readonly kind: 'street' | 'department' | 'community'
}

const administrators = [
  { role: 'systemAdmin', label: '系统管理员', does: '管单位、参数和运行' },
  { role: 'securityAdmin', label: '安全管理员', does: '管人员、角色和密码' },
  { role: 'auditAdmin', label: '审计管理员', does: '看日志，核对记录是否完整' },
] as const

type AdministratorDraft = Readonly<Record<'name' | 'login' | 'password', string>>
const blankAdministrator: AdministratorDraft = { name: '', login: '', password: '' }

/** Leaves the demonstration: the district, its units and the three administrators. */
export function SetupPage() {
  const [token, setToken] = useState('')
  const [district, setDistrict] = useState({ code: '', name: '' })
  const [units, setUnits] = useState<readonly UnitDraft[]>([{ key: 1, parent: '', code: '001', name: '', kind: 'street' }])
  const [people, setPeople] = useState<readonly AdministratorDraft[]>(administrators.map(() => blankAdministrator))
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [logins, setLogins] = useState<readonly string[]>()
  const saysOf = (field: string) => refusals.filter((refusal) => refusal.field === field).map((refusal) => refusal.says)
  const editUnit = (key: number, part: Partial<UnitDraft>) =>
    setUnits((all) => all.map((unit) => (unit.key === key ? { ...unit, ...part } : unit)))

  async function setUp(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    setRefusals([])
    try {
      const body = {
        token,
        district,
        units: units.map(({ code, name, kind, parent }) => ({ code, name, kind, ...(parent ? { parent } : {}) })),
        administrators: administrators.map(({ role }, index) => ({ ...(people[index] ?? blankAdministrator), role })),
      }
      setLogins((await post<{ logins: string[] }>('/setup', body)).logins)
    } catch (error) {
      setRefusals(error instanceof ApiError ? error.refusals : [])
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  if (logins)
    return (
      <Result
        status="success"
        title={`已建立${district.name}`}
        subTitle={`三名管理员的登录名：${logins.join('、')}。第一次登录须更改密码。`}
        extra={
          <Button type="primary" href="/">
            去登录
          </Button>
        }
      />
    )
  return (
    <main className="setup">
      <PageTitle title="建立本单位" says="演示数据留在演示中，不会混入。先在服务器上运行 yifa setup，取得一次性口令。" />
      <form onSubmit={setUp} noValidate>
        {problem && <Alert type="error" showIcon role="alert" title={refusals.length > 1 ? `有${refusals.length}处需要改正` : problem} />}
        <section className="sheet form-sheet">
          <h2>一、口令和区县</h2>
          <TextRow
            id="setup-token"
            label="一次性口令"
            value={token}
            onChange={setToken}
            problems={saysOf('token')}
            hint="服务器上显示，24小时内有效"
          />
          <TextRow
            id="setup-code"
            label="行政区划代码"
            value={district.code}
            onChange={(code) => setDistrict({ ...district, code })}
            problems={saysOf('district.code')}
            hint="GB/T 2260 六位代码"
          />
          <TextRow
            id="setup-name"
            label="区（县）全称"
            value={district.name}
            onChange={(name) => setDistrict({ ...district, name })}
            problems={saysOf('district.name')}
          />
        </section>
        <section className="sheet form-sheet">
          <h2>二、单位</h2>
          <p className="quiet">先建街道和部门即可，其余以后在「管理」中添加。社区写明所属街道的代码。</p>
          {units.map((unit, index) => (
            <fieldset key={unit.key} className="setup-unit">
              <legend className="sr-only">第{index + 1}个单位</legend>
              <Select
                aria-label="类别"
                value={unit.kind}
                options={unitKinds}
                onChange={(kind: UnitDraft['kind']) => editUnit(unit.key, { kind })}
              />
              <Input
                aria-label="代码"
                placeholder="三位代码"
                value={unit.code}
                onChange={(event) => editUnit(unit.key, { code: event.target.value })}
              />
              <Input
                aria-label="全称"
                placeholder="全称"
                value={unit.name}
                onChange={(event) => editUnit(unit.key, { name: event.target.value })}
              />
              {unit.kind === 'community' && (
                <Input
                  aria-label="所属街道代码"
                  placeholder="所属街道代码"
                  value={unit.parent}
                  onChange={(event) => editUnit(unit.key, { parent: event.target.value })}
                />
              )}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删去第${index + 1}个单位`}
                onClick={() => setUnits((all) => all.filter((each) => each.key !== unit.key))}
              />
              {['code', 'name', 'kind', 'parent']
                .flatMap((part) => saysOf(`units.${index}.${part}`))
                .map((says) => (
                  <div key={says} className="field-problem">
                    {says}
                  </div>
                ))}
            </fieldset>
          ))}
          <Button
            onClick={() => {
              const next = Math.max(0, ...units.map((unit) => unit.key)) + 1
              setUnits([...units, { key: next, parent: '', code: String(next).padStart(3, '0'), name: '', kind: 'street' }])
            }}
          >
            再加一个单位
          </Button>
        </section>
        <section className="sheet form-sheet">
          <h2>三、三名管理员</h2>
          <p className="quiet">三员分设：必须是三个人，互相监督，都不办理业务。</p>
          {saysOf('administrators').map((says) => (
            <div key={says} className="field-problem">
              {says}
            </div>
          ))}
          {administrators.map(({ role, label, does }, index) => {
            const person = people[index] ?? blankAdministrator
            const edit = (part: Partial<AdministratorDraft>) =>
              setPeople((all) => all.map((each, at) => (at === index ? { ...each, ...part } : each)))
            return (
              <fieldset key={role} className="setup-person">
                <legend>
                  {label} <span className="quiet">{does}</span>
                </legend>
                {(['name', 'login', 'password'] as const).map((part) => (
                  <TextRow
                    key={part}
                    id={`setup-${role}-${part}`}
                    label={personLabels[part]}
                    secret={part === 'password'}
                    value={person[part]}
                    onChange={(text) => edit({ [part]: text })}
                    problems={saysOf(`administrators.${index}.${part}`)}
                  />
                ))}
              </fieldset>
            )
          })}
        </section>
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={busy}>
            建立{district.name || '本单位'}
          </Button>
          <Button size="large" href="/">
            回到演示
          </Button>
        </div>
      </form>
    </main>
  )
}

const unitKinds = [
  { value: 'street', label: '街道（镇）' },
  { value: 'department', label: '部门' },
  { value: 'community', label: '社区（村）' },
]

const personLabels = { name: '姓名', login: '登录名', password: '初始密码' } as const

interface TextRowProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problems: readonly string[]
  readonly hint?: string
  readonly secret?: boolean
}

function TextRow({ id, label, value, onChange, problems, hint, secret = false }: TextRowProps) {
  const Box = secret ? Input.Password : Input
  return (
    <LabelledRow id={id} label={label} required problems={problems} hint={hint}>
      <Box
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={secret ? 'new-password' : 'off'}
        {...(problems.length > 0 ? { status: 'error' as const, 'aria-describedby': `${id}-note` } : {})}
      />
    </LabelledRow>
  )
}
