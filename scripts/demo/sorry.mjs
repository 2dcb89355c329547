/** An end that one sentence explains; nobody needs the stack. */
export class Sorry extends Error {}
