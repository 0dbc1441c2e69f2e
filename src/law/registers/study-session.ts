import { convention, defineRegister, f } from '../../definition/index.ts'
import { publicityLaw } from '../sources/legal-publicity.ts'
import { publicityThemes } from './publicity-themes.ts'

/** 学法: sessions of the party committee's study group, office meetings and courses. Counts, no scores for time. */
export const studySession = defineRegister({
  id: 'study.session',
  title: '学法培训',
  group: '普法与学法',
  says: '登记领导班子学法、机关学法、法治讲座和业务培训的场次、人数。',
  series: '学',
  basis: convention('国家工作人员日常学法制度由各单位建立，登记学习情况'),
  fields: {
    title: f.line('学习内容'),
    kind: f.choice('学习形式', {
      studyGroup: '理论学习中心组学法',
      meeting: '会前学法',
      lecture: '法治讲座',
      course: '集中培训',
      enforcement: '执法业务培训',
      online: '网上学习',
      court: '旁听庭审',
    }),
    theme: f.choice('主题', publicityThemes, { basis: publicityLaw(37) }),
    target: f.choice('对象', {
      leaders: '领导干部',
      staff: '机关工作人员',
      officers: '执法人员',
      community: '社区工作者',
      mediators: '人民调解员',
      mixed: '多类人员',
    }),
    people: f.integer('参加人数', { min: 1, max: 100_000, unit: '人' }),
    hours: f.number('学时', { max: 100, unit: '学时' }),
    speaker: f.line('主讲人'),
    photos: f.files('签到表和照片'),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'theme', 'target', 'people'],
  figures: {
    held: { label: '学法培训', unit: '场', counts: 'enter', by: ['kind', 'theme', 'target'] },
    people: { label: '学法培训人次', unit: '人次', sums: 'people', at: 'enter', by: ['kind', 'theme', 'target'] },
    hours: { label: '学法培训学时', unit: '学时', sums: 'hours', at: 'enter', by: ['kind', 'target'] },
  },
})
