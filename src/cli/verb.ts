/** One command of `yifa`: a file in this folder exports it and `verbs.ts` lists it. */
export type Verb = {
  /** One line for `yifa help`, in Chinese. */
  summary: string
  /** How to call it, shown by `yifa help <verb>`; may span several lines. */
  usage: string
  /** Does the work and answers the exit code: 0 done, 1 found something wrong, 2 called wrongly. */
  run(args: string[]): Promise<number>
}
