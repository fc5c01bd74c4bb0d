/** Of phrases that every standard has among its other matters. */
export const sharedNames = {
  operatingHeading: "机关运行经费小标题",
  operating: "机关运行经费",
  operatingNone: "没有机关运行经费",
  operatingUnclear: "机关运行经费待填",
  procurementHeading: "政府采购小标题",
  procurement: "政府采购",
  enterprises: "面向中小企业",
};
