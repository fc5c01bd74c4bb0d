import type { ReactElement } from "react";

/** Every state has a shape of its own, so that nothing is said by colour alone. Drawn in the text's colour. */
export type ShapeName =
  "octagon-cross" | "triangle-mark" | "approximate" | "circle-i" | "circle-check" | "circle-empty" | "circle-question";

const frames: Record<ShapeName, string> = {
  "octagon-cross": "M5 1h6l4 4v6l-4 4H5l-4-4V5z",
  "triangle-mark": "M8 1 15.5 14.5H.5z",
  approximate: "M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5z",
  "circle-i": "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
  "circle-check": "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
  "circle-empty": "M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5z",
  "circle-question": "M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5z",
};

const signs: Record<ShapeName, string> = {
  "octagon-cross": "M5.5 5.5l5 5m0-5l-5 5",
  "triangle-mark": "M8 5.5v4m0 2.2v.3",
  approximate: "M4.5 6.6c1.4-1.6 2.6-1 3.5-.4s2.1 1 3.5-.4M4.5 10.2c1.4-1.6 2.6-1 3.5-.4s2.1 1 3.5-.4",
  "circle-i": "M8 7.2v4.3M8 4.5v.3",
  "circle-check": "M4.8 8.3l2.2 2.2 4.2-4.6",
  "circle-empty": "M5.5 8h5",
  "circle-question": "M6.2 6.3c0-2.4 3.7-2.3 3.7 0 0 1.5-1.9 1.5-1.9 2.9m0 1.9v.3",
};

const outlined: ReadonlySet<ShapeName> = new Set(["circle-empty", "circle-question"]);

export function Shape({ name, size = 16 }: { readonly name: ShapeName; readonly size?: number }): ReactElement {
  const isOutline = outlined.has(name);
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={frames[name]}
        fill={isOutline ? "none" : "currentColor"}
        stroke="currentColor"
        strokeWidth={isOutline ? 1.4 : 0.6}
        strokeLinejoin="round"
      />
      <path
        d={signs[name]}
        fill="none"
        stroke={isOutline ? "currentColor" : "var(--shape-sign, Canvas)"}
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
