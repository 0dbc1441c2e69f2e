import { LogoutOutlined, MenuOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Drawer, Dropdown, Grid, Layout, Modal } from 'antd'
import { Suspense, useState } from 'react'
import { Link, Outlet, useNavigate } from 'react-router'
import { PasswordForm } from '../features/session/password-form.tsx'
import { useSession } from '../features/session/session.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { KeyboardMap, useKey } from './keyboard.tsx'
import { OfficeMenu } from './menu.tsx'
import { SearchBox } from './search-box.tsx'
import { dayText, roleLabels } from './words.ts'

/** The frame of every page: menu, search, who is signed in. */
export function OfficeLayout() {
  const { session, signOut } = useSession()
  const navigate = useNavigate()
  const wide = Grid.useBreakpoint().lg ?? window.innerWidth >= 992
  const [menu, setMenu] = useState(false)
  const [map, setMap] = useState(false)
  const [password, setPassword] = useState(false)
  const { message } = App.useApp()
  const works = session.person.roles.some((role) => !/Admin$/.test(role))
  useKey('n', () => navigate('/new'), works)
  useKey('?', () => setMap(true))
  const roles = session.person.roles.map((role) => roleLabels[role]).join('、')

  return (
    <Layout className="office">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      {session.district.demo && <DemoBanner />}
      <Layout.Header className="office-header">
        {!wide && <Button type="text" icon={<MenuOutlined />} aria-label="打开菜单" onClick={() => setMenu(true)} />}
        <Link to="/" className="office-name">
          依法
          {wide && <small>{session.unit.name}</small>}
        </Link>
        {works && <SearchBox />}
        {works && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/new')} aria-label="新建事项">
            {wide && '新建事项'}
          </Button>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'who', label: `${session.unit.name} · ${roles}`, disabled: true },
              { key: 'password', label: '更改密码', onClick: () => setPassword(true) },
              { key: 'keys', label: '键盘操作', onClick: () => setMap(true) },
              { key: 'out', label: '退出登录', icon: <LogoutOutlined />, onClick: () => void signOut() },
            ],
          }}
        >
          <Button type="text" className="office-person">
            {session.person.name}
            {wide && <small className="quiet">{roles}</small>}
          </Button>
        </Dropdown>
      </Layout.Header>
      <Layout>
        {wide ? (
          <Layout.Sider width={216} className="office-side">
            <OfficeMenu />
            <p className="office-day">今天 {dayText(session.today)}</p>
          </Layout.Sider>
        ) : (
          <Drawer
            open={menu}
            onClose={() => setMenu(false)}
            placement="left"
            size={280}
            title={session.unit.name}
            className="office-drawer"
          >
            <OfficeMenu onNavigate={() => setMenu(false)} />
          </Drawer>
        )}
        <Layout.Content id="content" className="office-content" tabIndex={-1}>
          <Suspense fallback={<div className="page-skeleton" />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
      <Modal title="更改密码" open={password} footer={null} width={380} onCancel={() => setPassword(false)} destroyOnHidden>
        <PasswordForm
          person={session.person.id}
          onChanged={() => {
            setPassword(false)
            message.success('密码已更改，其他地方的登录已终止')
          }}
        />
      </Modal>
      <KeyboardMap open={map} onClose={() => setMap(false)} />
    </Layout>
  )
}
