import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { SignedInView } from '../../../modules/people/view.ts'
import { post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'

export function LoginForm({
  login,
  onSignedIn,
}: {
  readonly login: string | undefined
  readonly onSignedIn: (session: SignedInView) => void
}) {
  const [name, setName] = useState(login ?? '')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function signIn(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      onSignedIn(await post<SignedInView>('/session', { login: name.trim(), password }))
    } catch (error) {
      setProblem(messageOf(error))
      setPassword('')
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={signIn} className="login-form">
      {problem && <Alert type="error" showIcon title={problem} role="alert" />}
      <label htmlFor="login-name">登录名</label>
      <Input
        id="login-name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="username"
        autoFocus
        size="large"
      />
      <label htmlFor="login-password">密码</label>
      <Input.Password
        id="login-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        size="large"
      />
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        登录
      </Button>
    </form>
  )
}
