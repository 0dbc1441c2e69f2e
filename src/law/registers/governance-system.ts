import { convention, defineRegister, f } from '../../definition/index.ts'

/** 制度汇编 */
export const governanceSystem = defineRegister({
  id: 'governance.system',
  title: '工作制度汇编',
  group: '制度建设',
  says: '登记现行的内部工作制度和流程图。对外的规范性文件另按程序制定。',
  series: '制',
  basis: convention('依法行政工作制度汇编成册，适时修订'),
  fields: {
    title: f.line('制度名称', { disclose: 'public' }),
    kind: f.choice('种类', { rule: '工作制度', chart: '流程图', list: '事项清单', plan: '实施方案' }, { disclose: 'public' }),
    field: f.choice('领域', {
      lead: '组织领导',
      decision: '决策',
      enforcement: '执法',
      publicity: '普法学法',
      disputes: '矛盾纠纷和信访',
      service: '政务服务',
      disclosure: '公开',
    }),
    text: f.files('文本'),
    reason: f.choice('失效原因', { repealed: '废止', replaced: '修订替代' }),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'field'],
  ends: { label: '失效', asks: ['reason'] },
  figures: {
    made: { label: '制定修订工作制度', unit: '项', counts: 'enter', by: ['kind', 'field'] },
    inForce: { label: '现行工作制度', unit: '项', rises: 'enter', falls: 'end', by: ['kind', 'field'] },
  },
})
