/** A node of the editor's document. */
export interface DocNode {
  readonly type?: string
  readonly attrs?: object
  readonly content?: readonly DocNode[]
  readonly text?: string
}
