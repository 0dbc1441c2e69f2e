import { convention, defineParameter, type Parameter } from '../../definition/index.ts'

/**
 * Limits of work orders are set locally and differ from city to city. The declared values are what several published local rules
 * have in common; every office sets its own.
 */
function local(id: string, label: string, unit: Parameter['unit'], value: number, seen: string): Parameter {
  return defineParameter({
    id: `hotline.${id}`,
    label,
    unit,
    values: [{ from: '2018-01-01', value, basis: convention(`${seen}；各地自行规定，请按本地办法设置`) }],
  })
}

export const hotlineSign = local('sign', '工单签收期限', '工作日', 1, '唐山2026年的办法为一个工作日')
export const hotlineReturn = local('return', '申请退单期限', '工作日', 1, '唐山2026年的办法为一个工作日，复杂的三个工作日')
export const hotlineConsult = local(
  'consult',
  '咨询类办理期限',
  '工作日',
  2,
  '唐山2026年的办法为两个工作日，上海大宁路街道2019年为一个工作日',
)
export const hotlineOrdinary = local('ordinary', '一般事项办理期限', '工作日', 5, '唐山、潍坊、济南、上海大宁路街道的办法均为五个工作日')
export const hotlineComplex = local('complex', '疑难复杂事项办理期限', '工作日', 15, '上海大宁路街道2019年的办法经批准为十五个工作日')
export const hotlineUrgent = local('urgent', '紧急事项办理期限', '小时', 24, '保定2022年的办法按紧急程度为两小时、二十四小时等')
export const hotlineExtension = local('extension', '工单最长延期', '工作日', 5, '保定2022年的办法一般不超过五个工作日')
export const hotlineVisit = local('visit', '答复后回访期限', '工作日', 3, '上海大宁路街道2019年的办法回访复核为三个工作日')
