/** The sheet that is filled in, the one that explains it, and the hidden one that holds long lists of choices. */
export const DATA_SHEET = '数据'
export const GUIDE_SHEET = '说明'
export const LISTS_SHEET = '选项'
/** Stands beside the cell of the guide by which a template is recognised. */
export const TEMPLATE_ID_LABEL = '模板编号'
export const DAY_LABEL = '办理日期'
export const OPENING_LABEL = '登记方式'
/** Added to refused rows; passed over when they come back. */
export const REASON_LABEL = '退回原因'
