import { Button, Result } from 'antd'
import { isRouteErrorResponse, Link, useRouteError } from 'react-router'

/** Shown in place of a page that failed; the rest of the window goes on working. */
export function PageFailure() {
  const error = useRouteError()
  const missing = error === undefined || (isRouteErrorResponse(error) && error.status === 404)
  return (
    <Result
      status={missing ? '404' : 'error'}
      title={missing ? '没有这个页面' : '这个页面出了差错'}
      subTitle={missing ? '地址可能写错了，或者页面已经移走。' : '已录入的内容保存在本机，重新打开即可继续。'}
      extra={
        <>
          <Button type="primary" onClick={() => window.location.reload()}>
            重新打开
          </Button>
          <Link to="/">回到工作台</Link>
        </>
      }
    />
  )
}
