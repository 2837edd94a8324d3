/** An answer that will not do, told in a French sentence without capital: it can be asked again. */
export class WrongAnswer extends Error {}
