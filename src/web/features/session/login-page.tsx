import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import type { DemoLogin, SignedInView } from '../../../modules/people/view.ts'
import { get, post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LoginForm } from './login-form.tsx'

/** Log-in by name and password; in the demo, by a choice of roles. */
export function LoginPage({ onSignedIn }: { readonly onSignedIn: (session: SignedInView) => void }) {
  const { data } = useQuery({ queryKey: ['demo-logins'], queryFn: () => get<{ logins: DemoLogin[] }>('/demo-logins'), retry: false })
  const [problem, setProblem] = useState<string>()
  const logins = data?.logins ?? []
  useEffect(() => {
    document.title = '登录 · 依法'
  }, [])

  async function enterAs(login: string) {
    try {
      onSignedIn(await post<SignedInView>('/session', { demo: login }))
    } catch (error) {
      setProblem(messageOf(error))
    }
  }

  return (
    <main className="login">
      <div className="login-card">
        <h1>
          依法 <small>街道依法行政办事系统</small>
        </h1>
        <p className="quiet">从案卷到年度报告：一次录入，全程留痕，数出有据。</p>
        <LoginForm login={undefined} onSignedIn={onSignedIn} />
      </div>
      {logins.length > 0 && (
        <section className="login-card" aria-labelledby="demo-heading">
          <h2 id="demo-heading">演示：选一个身份进入</h2>
          <p className="quiet">以下都是虚构的单位和人员，不用密码，只能在本机使用。</p>
          {problem && <Alert type="error" showIcon title={problem} />}
          <ul className="demo-logins">
            {logins.map((each) => (
              <li key={each.login}>
                <button type="button" onClick={() => enterAs(each.login)}>
                  <strong>{each.roleLabel}</strong>
                  <span>{each.name}</span>
                  <span className="quiet">{each.unitName}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
