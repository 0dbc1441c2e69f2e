import { useQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { SystemRole } from '../../../definition/index.ts'
import type { RefusalView } from '../../../modules/matters/view.ts'
import type { StaffView, UnitView } from '../../../modules/people/view.ts'
import { ApiError, get, patch, post } from '../../app/client.ts'
import { roleLabels } from '../../app/words.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'

interface StaffDialogProps {
  /** Absent: somebody new. */
  readonly person: StaffView | undefined
  readonly onClose: () => void
  readonly onSaved: (made?: { name: string; login: string; password: string }) => void
}

export function StaffDialog({ person, onClose, onSaved }: StaffDialogProps) {
  const { data: units = [] } = useQuery({ queryKey: ['admin', 'units'], queryFn: () => get<UnitView[]>('/admin/units') })
  const [typed, setTyped] = useState({
    name: person?.name ?? '',
    login: person?.login ?? '',
    unit: person?.unit ?? '',
    roles: [...(person?.roles ?? [])] as SystemRole[],
  })
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [problem, setProblem] = useState<string>()
  const saysOf = (field: string) => refusals.filter((refusal) => refusal.field === field).map((refusal) => refusal.says)
  const change = (part: Partial<typeof typed>) => setTyped((all) => ({ ...all, ...part }))

  async function save() {
    const { name, login, unit, roles } = typed
    try {
      if (person) {
        await patch(`/admin/people/${person.id}`, { name, unit, roles })
        onSaved()
      } else {
        const { password } = await post<{ password: string }>('/admin/people', { name, login, unit, roles })
        onSaved({ name, login, password })
      }
    } catch (error) {
      setRefusals(error instanceof ApiError ? error.refusals : [])
      setProblem(messageOf(error))
    }
  }

  const verb = person ? '修改人员' : '添加人员'
  return (
    <Modal title={verb} open onCancel={onClose} onOk={() => void save()} okText={verb} cancelText="返回">
      {problem && refusals.every((refusal) => !refusal.field) && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <LabelledRow id="staff-name" label="姓名" required problems={saysOf('name')}>
        <Input id="staff-name" value={typed.name} onChange={(event) => change({ name: event.target.value })} />
      </LabelledRow>
      <LabelledRow id="staff-login" label="登录名" required problems={saysOf('login')}>
        <Input
          id="staff-login"
          value={typed.login}
          disabled={person !== undefined}
          onChange={(event) => change({ login: event.target.value })}
        />
      </LabelledRow>
      <LabelledRow id="staff-unit" label="单位" required problems={saysOf('unit')}>
        <Select
          id="staff-unit"
          value={typed.unit || null}
          placeholder="选择单位"
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((unit) => ({ value: unit.path, label: unit.name }))}
          onChange={(unit) => change({ unit })}
        />
      </LabelledRow>
      <LabelledRow id="staff-roles" label="角色" required problems={saysOf('roles')} hint="三名管理员由三个人分别担任，不办理业务">
        <Select
          id="staff-roles"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={typed.roles}
          placeholder="选择角色"
          options={givenRoles.map((role) => ({ value: role, label: roleLabels[role] }))}
          onChange={(roles) => change({ roles })}
        />
      </LabelledRow>
    </Modal>
  )
}

const givenRoles = ['clerk', 'reviewer', 'head', 'district', 'systemAdmin', 'securityAdmin', 'auditAdmin'] as const
