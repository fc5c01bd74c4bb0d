/** Why a suggested change is the smallest, and what confirms it. */
export const proofZhCN = {
  "proof.confirmed":
    "有{count}处勾稽关系（{identities}）原来都不成立，每一处单独算出的都与{to}{unit}相符；只改这一个单元格，它们全部成立，其余关系不受影响",
  "proof.unconfirmed":
    "改后“{identities}”成立，其余关系不受影响；算出{to}{unit}的只有这一处，没有别的数字佐证，请对照原始资料",
  "proof.bound": "“{identities}”只限定大小，这是使它成立的最小改动，准确数字请对照原始资料",
  "proof.several":
    "有{count}处勾稽关系（{identities}）原来不成立，这{cells}个单元格改后全部成立，其余关系不受影响；少改一个都做不到",
  "proof.carried":
    "有{count}处勾稽关系（{identities}）原来不成立，只改{entries}个录入数，由它相加而得的{totals}个合计随之改变，即全部成立，其余关系不受影响",
  "proof.alternatives": "另有{count}种同样少的改法，各项勾稽关系分不出哪一种，请对照原始资料选定",
  "proof.incomplete": "查找已到工作量上限，同样少的改法可能不止所列",
  "proof.more": "等另外{count}项",
};

export const proofEnUS: Readonly<Record<keyof typeof proofZhCN, string>> = {
  "proof.confirmed":
    "{count} identities ({identities}) did not hold, and each by itself leads to {to} {unit}; with this one cell changed all hold and no other is touched",
  "proof.unconfirmed":
    "Then “{identities}” holds and no other is touched; it alone leads to {to} {unit} and no other figure confirms it, so compare the source",
  "proof.bound":
    "“{identities}” only sets a bound; this is the least change that meets it, so compare the source for the figure",
  "proof.several":
    "{count} identities ({identities}) did not hold; with these {cells} cells changed all hold and no other is touched, and no fewer cells would do",
  "proof.carried":
    "{count} identities ({identities}) did not hold; with {entries} entries changed, and the {totals} totals that are added up from them, all hold and no other is touched",
  "proof.alternatives": "{count} other changes are as small, and no identity tells them apart, so compare the source",
  "proof.incomplete": "The search ended at its bound, so there may be other changes as small",
  "proof.more": "and {count} more",
};
