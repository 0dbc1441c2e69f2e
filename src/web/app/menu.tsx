import {
  AuditOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  HistoryOutlined,
  ImportOutlined,
  ProfileOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons'
import { Menu, type MenuProps } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import type { ProcedureView } from '../../modules/matters/view.ts'
import { useSession } from '../features/session/session.tsx'
import { grouped, useProcedures } from './catalogue.ts'

type Item = NonNullable<MenuProps['items']>[number]

/** The way to every page the person has business with. */
export function OfficeMenu({ onNavigate }: { readonly onNavigate?: () => void }) {
  const procedures = useProcedures()
  const { session } = useSession()
  const { pathname } = useLocation()
  const administers = session.person.roles.some((role) => /Admin$/.test(role))
  const works = session.person.roles.some((role) => !/Admin$/.test(role))
  const registers = procedures.filter((each) => each.kind === 'register')
  const items: Item[] = [
    ...(works
      ? [
          item('/', '工作台', <CheckSquareOutlined />),
          branch(
            'matters',
            '事项',
            <FolderOpenOutlined />,
            procedures.filter((each) => each.kind === 'procedure'),
            '/procedures',
          ),
          branch('registers', '台账', <TableOutlined />, registers, '/registers'),
          item('/imports', '批量导入', <ImportOutlined />),
          item('/figures', '统计', <BarChartOutlined />),
          item('/reports', '年度报告', <FileTextOutlined />),
          item('/disclosure', '信息公开统计表', <ProfileOutlined />),
          item('/compile', session.unit.kind === 'district' ? '汇总比较' : '历年报告', <HistoryOutlined />),
          item('/check', '报告体检', <AuditOutlined />),
        ]
      : []),
    ...(administers || session.person.roles.includes('district') ? [item('/administration', '管理', <SettingOutlined />)] : []),
  ]
  const loaded = procedures.length > 0
  useEffect(() => {
    if (loaded) document.querySelector('.office-menu .ant-menu-item-selected')?.scrollIntoView({ block: 'nearest' })
  }, [loaded])
  const open = pathname.startsWith('/registers') ? ['registers'] : pathname.startsWith('/procedures') ? ['matters'] : []
  return (
    <nav aria-label="主菜单" className="office-menu">
      <Menu
        mode="inline"
        inlineIndent={16}
        items={items}
        selectedKeys={[selectedKey(pathname)]}
        defaultOpenKeys={open}
        onClick={() => onNavigate?.()}
      />
    </nav>
  )
}

function item(path: string, label: string, icon?: ReactNode): Item {
  return { key: path, icon, label: <Link to={path}>{label}</Link> }
}

function branch(key: string, label: string, icon: ReactNode, procedures: readonly ProcedureView[], base: string): Item {
  const children = grouped(procedures).map(({ title, items }) => ({
    key: `${key}-${title}`,
    type: 'group' as const,
    label: title,
    children: items.map((each) => ({
      key: `${base}/${each.id}`,
      label: <Link to={`${base}/${each.id}`}>{each.title}</Link>,
      title: each.title,
    })),
  }))
  return { key, label, icon, children }
}

function selectedKey(pathname: string): string {
  if (/^\/(procedures|registers)\//.test(pathname)) return pathname
  const [, first = ''] = pathname.split('/')
  return `/${first}`
}
