// Page and type of official documents, GB/T 9704-2012: A4, margins 37/35/28/26 mm, title 22 pt, body 16 pt on a grid of
// 28 pt. Lengths are twips (1/20 pt) unless the name says otherwise; sizes of type are half points, as Word counts them.

export const twipsPerPoint = 20;

function millimetres(length: number): number {
  return Math.round((length / 25.4) * 72 * twipsPerPoint);
}

export const page = {
  width: millimetres(210),
  height: millimetres(297),
  margins: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) },
  /** From the sheet's edge to the page number. */
  footer: millimetres(28),
};

/** The page turned by a quarter: the binding edge comes to the top. */
export const turnedPage = {
  margins: { top: millimetres(28), bottom: millimetres(26), left: millimetres(35), right: millimetres(37) },
  footer: millimetres(19),
};

export const textWidth = page.width - page.margins.left - page.margins.right;
export const textHeight = page.height - page.margins.top - page.margins.bottom;
export const turnedTextWidth = page.height - turnedPage.margins.left - turnedPage.margins.right;
export const turnedTextHeight = page.width - turnedPage.margins.top - turnedPage.margins.bottom;

export const size = { title: 44, body: 32, pageNumber: 28, cover: 52, line: 24 };

/** Distance of the lines of running text, and of a title of two lines. */
export const lineHeight = { body: 28 * twipsPerPoint, title: 36 * twipsPerPoint, cover: 48 * twipsPerPoint };

/** Two characters of the body. */
export const indent = 32 * twipsPerPoint;

/** Faces by what they are for; the document's table of fonts names what stands in where one is not installed. */
export const face = { title: "方正小标宋简体", body: "仿宋", heading: "黑体", subheading: "楷体", table: "宋体" };

/** Figures and Latin letters in all of them. */
export const latinFace = "Times New Roman";
