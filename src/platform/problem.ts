/**
 * Something the person who runs the program can put right: a wrong setting, a folder in use, a server that is too old.
 * The message is Chinese, says what happened, why, and what to do, and is shown as it is, without a stack.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
}
