/** 八、一般公共预算“三公”经费预算情况说明 */
export const threePublicWording = {
  title: "八、关于{unit}{year}年一般公共预算“三公”经费预算情况说明",
  total: "{unit}{year}年一般公共预算“三公”经费数为{total}万元，其中：{list}。",
  item: "{name}{amount}万元",
  totalChange: "{year}年一般公共预算“三公”经费",
  itemsFollow: "；其中：",
  overseasVisits: "因公出国（境）费",
  officialVehiclePurchase: "公务用车购置费",
  officialVehicleOperation: "公务用车运行费",
  officialHospitality: "公务接待费",
};
