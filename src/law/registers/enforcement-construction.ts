import { convention, defineRegister, f } from '../../definition/index.ts'

const basis = convention('街道对新生违法建设及时发现、制止、报告并配合处置')

/** 违法建设和户外设施治理: what was stopped, demolished, urged or taken down, counted by place or room. */
export const enforcementConstruction = defineRegister({
  id: 'enforcement.construction',
  title: '违法建设治理',
  group: '行政执法',
  says: '登记发现、遏制、拆除违法建设，督促物业自拆，拆除破损违规广告牌。限期拆除、强制拆除的决定另按程序办理。',
  series: '违建',
  basis,
  fields: {
    place: f.address('地点'),
    community: f.line('所在社区'),
    outcome: f.choice('处置情况', {
      found: '发现并报告',
      stopped: '遏制新生违法建设',
      demolished: '拆除违法建设',
      urged: '督促物业或当事人自拆',
      board: '拆除破损违规广告牌',
    }),
    count: f.integer('数量', { min: 1, max: 500 }),
    measure: f.choice('计量单位', { place: '处', room: '间' }),
    area: f.number('面积', { max: 100_000, unit: '平方米' }),
    day: f.day('发现日期'),
    source: f.choice('发现途径', { patrol: '巡查', report: '群众举报', hotline: '热线转办', transferred: '上级交办' }),
    related: f.matter('关联案件', ['penalty.ordinary', 'hotline.order']),
    note: f.text('处置经过'),
    photos: f.files('前后对比照片'),
  },
  names: { title: 'place' },
  asks: ['place', 'outcome', 'count', 'measure'],
  figures: {
    handled: { label: '违法建设治理数量', unit: '处', sums: 'count', at: 'enter', by: ['outcome', 'measure'], hint: '按计量单位分别使用' },
    area: { label: '拆除面积', unit: '平方米', sums: 'area', at: 'enter', by: ['outcome'] },
    entries: { label: '违法建设治理登记', unit: '条', counts: 'enter', by: ['outcome', 'source'] },
  },
})
