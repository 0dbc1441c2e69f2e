import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Modal, Skeleton } from 'antd'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { SignedInView } from '../../../modules/people/view.ts'
import { ApiError, get, onSignedOut, remove } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { LoginForm } from './login-form.tsx'
import { LoginPage } from './login-page.tsx'
import { FirstPasswordPage } from './password-form.tsx'

interface SignedIn {
  readonly session: SignedInView
  signOut(): Promise<void>
}

const Context = createContext<SignedIn | undefined>(undefined)

/** Who is signed in. Only below `SessionGate`. */
export function useSession(): SignedIn {
  const signedIn = useContext(Context)
  if (!signedIn) throw new Error('useSession outside of SessionGate')
  return signedIn
}

/** Shows the office to whoever is signed in, the log-in page to others. A session that ends meanwhile is renewed over the page, which keeps its content. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const [ended, setEnded] = useState(false)
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: Number.POSITIVE_INFINITY })
  useEffect(() => onSignedOut(() => setEnded(true)), [])
  const signedIn = useMemo(
    () =>
      data && {
        session: data,
        async signOut() {
          await remove('/session')
          queries.clear()
          window.location.assign('/')
        },
      },
    [data, queries],
  )

  if (isPending) return <Skeleton active className="page-skeleton" />
  if (error) return <Failure error={error} retry={refetch} />
  if (!signedIn || !data) return <LoginPage onSignedIn={(session) => queries.setQueryData(['session'], session)} />
  if (data.passwordDue) return <FirstPasswordPage session={data} />
  return (
    <Context.Provider value={signedIn}>
      {children}
      <Modal title="登录已过期，请重新登录" open={ended} closable={false} footer={null} mask={{ closable: false }} width={380}>
        <p>页面上已录入的内容都在，登录后可以继续。</p>
        <LoginForm
          login={undefined}
          onSignedIn={(session) => {
            const samePerson = session.person.id === data?.person.id
            queries.setQueryData(['session'], session)
            setEnded(false)
            if (samePerson) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
            else window.location.assign('/')
          }}
        />
      </Modal>
    </Context.Provider>
  )
}

async function readSession(): Promise<SignedInView | null> {
  try {
    return await get<SignedInView>('/session')
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}
