import type { Heading } from '../../../modules/checking/index.ts'

/** The headings of the tree in the order of the text. */
export function flatOutline(headings: readonly Heading[]): readonly Heading[] {
  return headings.flatMap((heading) => [heading, ...flatOutline(heading.children)])
}
