/** The shape of one language's words in another: the same keys, the same data for each sentence. */
export type Translated<T> = T extends (...data: infer Data) => string
  ? (...data: Data) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Translated<T[Key]> };
