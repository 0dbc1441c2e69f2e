import { createRequire } from 'node:module'
import type { pinyin as Pinyin } from 'pinyin-pro'

/** Whether one character is easily typed or read for the other: the same sound without its tone, a usual mishearing, or a like shape. */
export function confusable(one: string, other: string): boolean {
  if (one === other) return false
  if (shapes.get(one)?.has(other)) return true
  const sounds = soundsOf(other)
  return soundsOf(one).some((each) => sounds.includes(each))
}

/** Sets of like shapes, one a word. */
const alike = `已己巳 末未 侯候 冶治 拔拨 帐账 戊戌戍 仑仓 免兔 析折拆 祟崇 徒徙陡 暑署 辩辨辫瓣 梁粱 竟竞 即既 刺剌 荼茶 晴睛 士土 日曰 人入八 干千于 大太犬 今令 乒乓
  贷货贸 贫贪 买卖 侍待持 博搏 蓝篮 密蜜 墓幕暮慕 绩续 统绕 约纳 纪记 讨付 订汀 从丛 设没 论伦 访仿 评坪 诉拆 词司 调凋 谈淡 识织职 协胁 力刀九 区匹 主王玉 市币 厂广 元无 宣宜 官宫 审宙 实买 室宝
  推惟维唯 准淮谁 施旋族 放故政 改攻 敬警 救教 散撒 刑形型 街衔 复夏 各备务 规现观视 觉见 监蓝 督瞥 管菅 制刷 到倒 刚钢 拘枸 构购 材村 检捡俭险 校较 核该 格恪络 洁浩 治洽沿 泡沧 沟勾构 污汗 派脉
  源愿原 深探 提堤题 指旨 拍柏 执热势 抓爪 报抱 护沪 担但胆 社杜 礼札 祖租组 福副幅 遂逐 途徒 送选造 适造 违伟 遗遣 迫追 通诵 遍编偏 接按 受授 援暖缓 换挽 拟似 任住往 作昨 仍扔 使便更 值植 侦贞 债责 赔陪培
  法怯 矛予 盾质 纷份 疏梳 履覆 障章 违韦 惩征 罚伐 裁载 载戴 决诀 议义 赢羸 己已 栗粟 眯迷 锻缎 磋搓 脏赃 贿赂 帜炽 炼练 震振 泛乏 仼任 另令 沏切 愁筹 折析拆 注住 忠患 首管 治怡 扎札 夯劳 买实 士仕 兔免 冶洽 津律 玫攻 埋理 遒道 叮可 呵可 仗丈 捡检 喧渲宣 俯府 谱普 循遁 佞传 仟传`

const shapes = new Map<string, Set<string>>()
for (const set of alike.split(/\s+/))
  for (const one of set) for (const other of set) if (one !== other) shapes.set(one, (shapes.get(one) ?? new Set<string>()).add(other))

/** Sounds that many do not tell apart are written as one: zh/z, ch/c, sh/s, ng/n. */
function soundsOf(character: string): string[] {
  let found = sounds.get(character)
  if (!found) {
    pinyin ??= (createRequire(import.meta.url)('pinyin-pro') as { pinyin: typeof Pinyin }).pinyin
    const read = pinyin(character, { toneType: 'none', multiple: true, type: 'array', nonZh: 'removed' })
    found = read.map((each) => each.replace(/^([zcs])h/, '$1').replace(/(?<=[ei])ng$/, 'n'))
    sounds.set(character, found)
  }
  return found
}

const sounds = new Map<string, string[]>()

/** Its dictionary is read only when a suspicion needs it. */
let pinyin: typeof Pinyin | undefined
