import { convention, defineRegister, f } from '../../definition/index.ts'
import { publicityLaw } from '../sources/legal-publicity.ts'

/** 法治文化阵地 */
export const publicityVenue = defineRegister({
  id: 'publicity.venue',
  title: '法治文化阵地',
  group: '普法与学法',
  says: '登记法治公园、广场、长廊、书屋、宣传栏等阵地和普法队伍。',
  series: '阵',
  basis: convention('街道登记辖区内的法治文化阵地和普法队伍'),
  fields: {
    name: f.line('名称', { disclose: 'public', basis: publicityLaw(52) }),
    kind: f.choice(
      '种类',
      { park: '法治公园、广场', corridor: '法治长廊', library: '法律图书角', board: '宣传栏', base: '教育基地', team: '宣讲团、志愿队' },
      { disclose: 'public', basis: publicityLaw(47) },
    ),
    place: f.address('地址', { disclose: 'public' }),
    reason: f.line('撤销原因'),
  },
  names: { title: 'name' },
  asks: ['name', 'kind'],
  ends: { label: '撤销', asks: ['reason'] },
  figures: { kept: { label: '法治文化阵地和队伍', unit: '个', rises: 'enter', falls: 'end', by: ['kind'] } },
})
