import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { SystemRole } from '../../../definition/index.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { useSession } from '../session/session.tsx'
import { AdministrationLog } from './administration-log.tsx'
import { Integrity } from './integrity.tsx'
import { Parameters } from './parameters.tsx'
import { Staff } from './staff.tsx'
import { Units } from './units.tsx'

/** Each administrator sees the parts that are theirs; the three are three people. */
export function AdministrationPage() {
  const { session } = useSession()
  const { part } = useParams()
  const navigate = useNavigate()
  const mine = parts.filter(({ roles }) => roles.some((role) => session.person.roles.includes(role)))
  const active = mine.find(({ key }) => key === part)?.key ?? mine[0]?.key
  return (
    <>
      <PageTitle title="管理" says="系统、安全、审计三员分设：谁也不能单独改动人员、参数和日志而不留痕。" />
      <section className="sheet">
        <Tabs
          activeKey={active ?? ''}
          onChange={(key) => navigate(`/administration/${key}`)}
          destroyOnHidden
          items={mine.map(({ key, label, content }) => ({ key, label, children: content }))}
        />
      </section>
    </>
  )
}

interface Part {
  readonly key: string
  readonly label: string
  readonly roles: readonly SystemRole[]
  readonly content: ReactNode
}

const parts: readonly Part[] = [
  { key: 'units', label: '单位', roles: ['systemAdmin', 'securityAdmin', 'auditAdmin'], content: <Units /> },
  { key: 'people', label: '人员', roles: ['securityAdmin', 'auditAdmin'], content: <Staff /> },
  { key: 'parameters', label: '参数', roles: ['systemAdmin', 'securityAdmin', 'auditAdmin', 'district'], content: <Parameters /> },
  { key: 'log', label: '管理日志', roles: ['auditAdmin'], content: <AdministrationLog /> },
  { key: 'integrity', label: '完整性', roles: ['auditAdmin', 'systemAdmin'], content: <Integrity /> },
]
