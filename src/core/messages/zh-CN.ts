/** Sentences of the core in Chinese. `{name}` is filled from the message's data. */
export const zhCN = {
  "identity.sum-differs":
    "{table}{place}填的是{stated}{unit}，按“{identity}”各项相加应为{expected}{unit}，相差{difference}{unit}，请核对{cell}及其各组成项。",
} as const;
