import { Alert, Button, Modal, Typography } from 'antd'

interface OneTimePasswordProps {
  readonly name: string
  readonly login: string
  readonly password: string
  readonly onClose: () => void
}

/** The only time a first password is seen. */
export function OneTimePassword({ name, login, password, onClose }: OneTimePasswordProps) {
  return (
    <Modal
      title={`${name}的初始密码`}
      open
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已经记下
        </Button>
      }
    >
      <dl className="facts-plain">
        <div>
          <dt>登录名</dt>
          <dd>{login}</dd>
        </div>
        <div>
          <dt>初始密码</dt>
          <dd>
            <Typography.Text copyable className="one-time">
              {password}
            </Typography.Text>
          </dd>
        </div>
      </dl>
      <Alert type="warning" showIcon title="只显示这一次，请当面交给本人；第一次登录须更改。" />
    </Modal>
  )
}
