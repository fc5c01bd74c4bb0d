// What our host asks of WPS is what Kingsoft declares: each member by its name, as a value or a method, each number too.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { WPS } from "../../../src/hosts/wps/object-model";

const declared = dirname(require.resolve("et-jsapi-declare/package.json"));
const files = ["index.d.ts", "addon.et.d.ts", "lib.et.d.ts", "lib.kso.d.ts"].map((name) => join(declared, name));

/** Our interfaces beside those of Kingsoft's that an object of WPS's has together. */
const interfaces: Readonly<Record<string, readonly string[]>> = {
  WpsApplication: ["Application", "AddonRoot", "EtAddonRoot"],
  WpsApiEvent: ["EtApiEvent"],
  WpsWorkbook: ["Workbook"],
  WpsSheets: ["Sheets"],
  WpsSheet: ["Worksheet"],
  WpsRange: ["Range"],
  WpsFont: ["Font"],
  WpsInterior: ["Interior"],
  WpsBorders: ["Borders"],
  WpsFormatConditions: ["FormatConditions"],
  WpsFormatCondition: ["FormatCondition"],
  WpsValidation: ["Validation"],
  WpsNames: ["Names"],
  WpsName: ["Name"],
  WpsHyperlinks: ["Hyperlinks"],
  WpsPageSetup: ["PageSetup"],
  WpsWindow: ["Window"],
};

interface Member {
  readonly kind: "value" | "method";
  readonly isReadOnly: boolean;
}

const sourceOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    each(child, visit);
  });
}

function membersIn(source: ts.SourceFile): Map<string, Map<string, Member>> {
  const found = new Map<string, Map<string, Member>>();
  each(source, (node) => {
    if (!ts.isInterfaceDeclaration(node)) return;
    const members = found.get(node.name.text) ?? new Map<string, Member>();
    found.set(node.name.text, members);
    for (const member of node.members) {
      if (!member.name || !(ts.isPropertySignature(member) || ts.isMethodSignature(member))) continue;
      const isReadOnly = ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
      members.set(member.name.getText(source), {
        kind: ts.isMethodSignature(member) ? "method" : "value",
        isReadOnly: isReadOnly === true,
      });
    }
  });
  return found;
}

const kingsofts = files.map((file) => membersIn(sourceOf(file)));
const ours = membersIn(sourceOf(join(__dirname, "../../../src/hosts/wps/object-model.ts")));

function declaredMember(names: readonly string[], member: string): Member | undefined {
  for (const name of names) {
    for (const file of kingsofts) {
      const found = file.get(name)?.get(member);
      if (found) return found;
    }
  }
  return undefined;
}

test("every interface of ours stands for one of Kingsoft's", () => {
  expect([...ours.keys()].sort()).toEqual(Object.keys(interfaces).sort());
});

test.each(Object.entries(interfaces))("%s has no member that Kingsoft does not declare", (name, theirs) => {
  const members = [...(ours.get(name) ?? [])];
  expect(members.length).toBeGreaterThan(0);
  const wrong = members.filter(([member, { kind, isReadOnly }]) => {
    const found = declaredMember(theirs, member);
    return found?.kind !== kind || (found.isReadOnly && !isReadOnly);
  });
  expect(wrong.map(([member]) => member)).toEqual([]);
});

test("the numbers are Kingsoft's", () => {
  const numbers: Record<string, number> = {};
  for (const file of files) {
    each(sourceOf(file), (node) => {
      if (ts.isEnumMember(node) && node.initializer && node.name.getText() in WPS)
        numbers[node.name.getText()] = Number(node.initializer.getText());
    });
  }
  expect(numbers).toEqual(WPS);
});

test("the events are Kingsoft's", () => {
  const text = readFileSync(join(declared, "addon.et.d.ts"), "utf8");
  for (const event of ["SheetChange", "WorkbookNewSheet", "SheetBeforeDelete"])
    expect(text).toContain(`RemoveApiEventListener(EventName: '${event}'`);
});
