import { Alert, Button } from 'antd'
import { ApiError } from '../app/client.ts'

/** What went wrong while reading something, and the way on. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => unknown }) {
  const request = error instanceof ApiError ? error.request : undefined
  return (
    <Alert
      type="error"
      showIcon
      title={messageOf(error)}
      description={request && `请求编号 ${request}，可以报给系统管理员查找原因。`}
      action={
        retry && (
          <Button size="small" onClick={() => retry()}>
            重新读取
          </Button>
        )
      }
    />
  )
}

export function messageOf(error: unknown): string {
  if (error instanceof ApiError && error.refusals.length > 0) return error.refusals.map((refusal) => refusal.says).join('；')
  return error instanceof ApiError ? error.message : '页面出了差错，请刷新后再试。已录入的内容保存在本机。'
}
