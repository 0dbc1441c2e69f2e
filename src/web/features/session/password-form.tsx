import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { SignedInView } from '../../../modules/people/view.ts'
import { ApiError, post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'

/** A first password opens nothing but this page. */
export function FirstPasswordPage({ session }: { readonly session: SignedInView }) {
  const queries = useQueryClient()
  return (
    <main className="login">
      <div className="login-card">
        <h1>先设自己的密码</h1>
        <p className="quiet">{session.person.name}，现在用的是初始密码，只能用来登录这一次。</p>
        <PasswordForm person={session.person.id} onChanged={() => void queries.invalidateQueries({ queryKey: ['session'] })} />
      </div>
    </main>
  )
}

/** Changes one's own password. */
export function PasswordForm({ person, onChanged }: { readonly person: string; readonly onChanged: () => void }) {
  const [typed, setTyped] = useState({ old: '', new: '', again: '' })
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)

  async function change(event: FormEvent) {
    event.preventDefault()
    if (typed.new !== typed.again) return setProblems({ again: '两次输入的新密码不同' })
    setBusy(true)
    setProblems({})
    try {
      await post(`/admin/people/${person}/password`, { old: typed.old, new: typed.new })
      onChanged()
    } catch (error) {
      const refusals = error instanceof ApiError ? error.refusals : []
      setProblems(
        refusals.length > 0 ? Object.fromEntries(refusals.map(({ field = 'form', says }) => [field, says])) : { form: messageOf(error) },
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={change} className="login-form">
      {problems.form && <Alert type="error" showIcon role="alert" title={problems.form} />}
      {lines.map(({ key, label, complete }) => (
        <div key={key}>
          <label htmlFor={`password-${key}`}>{label}</label>
          <Input.Password
            id={`password-${key}`}
            value={typed[key]}
            autoComplete={complete}
            onChange={(event) => setTyped((all) => ({ ...all, [key]: event.target.value }))}
            aria-describedby={`password-${key}-note`}
            aria-invalid={problems[key] !== undefined}
          />
          <div id={`password-${key}-note`} className="field-problem">
            {problems[key]}
          </div>
        </div>
      ))}
      <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={!typed.old || !typed.new || !typed.again}>
        更改密码
      </Button>
    </form>
  )
}

const lines = [
  { key: 'old', label: '现在的密码', complete: 'current-password' },
  { key: 'new', label: '新密码', complete: 'new-password' },
  { key: 'again', label: '再输一次新密码', complete: 'new-password' },
] as const
