/**
 * Measures of GB/T 9704-2012. The type area is 156 mm × 225 mm at 28 characters × 22 lines; 22 lines of 28 pt fill 217 mm
 * of it. A pitch of 29 pt would ask for 225.07 mm and lose the last line to rounding.
 */
export const PAGE = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35, lines: 22, characters: 28 }

/** 字号 in points. */
export const SIZE = { second: 22, third: 16, fourth: 14, smallFourth: 12 }

/** Exact line pitch of the text, in points. */
export const LINE_PITCH = 28

/** 28 characters of 16 pt are 448 pt wide, the type area only 442: each character gives up a quarter of a point. */
export const TIGHTENING = -0.25

/** Width of one of the 28 characters, in points. */
export const CHARACTER_PITCH = SIZE.third + TIGHTENING

/** Width of the type area, in points. */
export const TEXT_WIDTH = ((PAGE.width - PAGE.left - PAGE.right) / 25.4) * 72

/**
 * The faces the standard asks for, with what stands in where they are not installed: `alternate` is the name Word tries
 * next, `generic` ends the list on a page. 仿宋_GB2312 and 楷体_GB2312 left Windows with Vista; 方正小标宋 is bought.
 */
export const FACES = {
  body: {
    name: '仿宋_GB2312',
    alternate: '仿宋',
    css: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
    generic: 'serif',
  },
  title: { name: '方正小标宋简体', alternate: '宋体', css: ['FZXiaoBiaoSong-B05S', 'STZhongsong', 'Noto Serif CJK SC'], generic: 'serif' },
  black: { name: '黑体', alternate: 'SimHei', css: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'], generic: 'sans-serif' },
  kai: { name: '楷体_GB2312', alternate: '楷体', css: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'], generic: 'serif' },
  song: { name: '宋体', alternate: 'SimSun', css: ['SimSun', 'STSong', 'Noto Serif CJK SC'], generic: 'serif' },
} as const

export type Face = keyof typeof FACES

/** The face of each heading level: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
export const HEADING_FACES: Record<1 | 2 | 3 | 4, Face> = { 1: 'black', 2: 'kai', 3: 'body', 4: 'body' }

/** Width of a text in full characters: Latin letters, digits and signs take half of one. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u0100' ? 0.5 : 1
  return width
}
