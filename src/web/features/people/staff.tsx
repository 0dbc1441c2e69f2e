import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown, Input, Skeleton, Table, Tag } from 'antd'
import { useState } from 'react'
import type { StaffView } from '../../../modules/people/view.ts'
import { get, patch, post } from '../../app/client.ts'
import { dayText, instantText } from '../../app/words.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { useSession } from '../session/session.tsx'
import { CertificateDialog } from './certificate-dialog.tsx'
import { OneTimePassword } from './one-time-password.tsx'
import { StaffDialog } from './staff-dialog.tsx'

/** Who may do what. First passwords are shown once. */
export function Staff() {
  const { session } = useSession()
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [editing, setEditing] = useState<StaffView | 'new'>()
  const [certifying, setCertifying] = useState<StaffView>()
  const [password, setPassword] = useState<{ name: string; login: string; password: string }>()
  const { data, error, refetch } = useQuery({ queryKey: ['admin', 'people'], queryFn: () => get<StaffView[]>('/admin/people') })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const may = session.person.roles.includes('securityAdmin')
  const words = typed.trim()
  const reload = () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('people') })

  async function change(person: StaffView, part: object, says: string) {
    try {
      await patch(`/admin/people/${person.id}`, part)
      message.success(says)
      reload()
    } catch (problem) {
      message.error(messageOf(problem))
    }
  }

  function reset(person: StaffView) {
    modal.confirm({
      title: `重置${person.name}的密码？`,
      content: '原密码立即失效，正在使用的登录会被终止。新的初始密码只显示一次。',
      okText: '重置密码',
      cancelText: '不重置',
      onOk: async () => {
        try {
          const answer = await post<{ password: string }>(`/admin/people/${person.id}/password`)
          setPassword({ name: person.name, login: person.login, password: answer.password })
          reload()
        } catch (problem) {
          message.error(messageOf(problem))
        }
      },
    })
  }

  return (
    <>
      <div className="filters">
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="姓名、登录名、单位"
          aria-label="筛选人员"
          allowClear
          className="filter-words"
        />
        {may && (
          <Button type="primary" onClick={() => setEditing('new')}>
            添加人员
          </Button>
        )}
      </div>
      <Table<StaffView>
        size="small"
        rowKey="id"
        dataSource={data.filter((person) => `${person.name}${person.login}${person.unitName}`.includes(words))}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, showTotal: (total) => `共${total}人` }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '登录名', dataIndex: 'login' },
          { title: '单位', dataIndex: 'unitName' },
          { title: '角色', dataIndex: 'roleLabel' },
          { title: '执法证', render: (_, person) => <Certificates person={person} /> },
          { title: '状态', render: (_, person) => <State person={person} /> },
          ...(may
            ? [
                {
                  title: '',
                  key: 'do',
                  render: (_: unknown, person: StaffView) => (
                    <Dropdown
                      trigger={['click']}
                      menu={{
                        items: [
                          { key: 'edit', label: '修改单位、角色', onClick: () => setEditing(person) },
                          { key: 'certificate', label: '登记执法证', onClick: () => setCertifying(person) },
                          { key: 'reset', label: '重置密码', onClick: () => reset(person) },
                          ...(person.lockedUntil
                            ? [{ key: 'unlock', label: '解除锁定', onClick: () => void change(person, { unlock: true }, '已解除锁定') }]
                            : []),
                          person.disabled
                            ? { key: 'enable', label: '恢复使用', onClick: () => void change(person, { disabled: false }, '已恢复使用') }
                            : { key: 'disable', label: '停用', onClick: () => void change(person, { disabled: true }, '已停用') },
                        ],
                      }}
                    >
                      <Button size="small" aria-label={`办理${person.name}的事项`}>
                        办理
                      </Button>
                    </Dropdown>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && (
        <StaffDialog
          person={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={(made) => {
            setEditing(undefined)
            if (made) setPassword(made)
            reload()
          }}
        />
      )}
      {certifying && <CertificateDialog person={certifying} onClose={() => setCertifying(undefined)} onSaved={reload} />}
      {password && <OneTimePassword {...password} onClose={() => setPassword(undefined)} />}
    </>
  )
}

function Certificates({ person }: { readonly person: StaffView }) {
  if (person.certificates.length === 0) return <span className="quiet">无</span>
  return (
    <>
      {person.certificates.map((each) => (
        <div key={each.number}>
          {each.number}
          <span className="quiet"> {each.validTo ? `${dayText(each.validTo)}止` : '有效'}</span>
        </div>
      ))}
    </>
  )
}

function State({ person }: { readonly person: StaffView }) {
  if (person.disabled) return <Tag>已停用</Tag>
  if (person.lockedUntil) return <span className="due-words due-over">锁定至{instantText(person.lockedUntil)}</span>
  return <span>{person.passwordDue ? '未改初始密码' : '正常'}</span>
}
