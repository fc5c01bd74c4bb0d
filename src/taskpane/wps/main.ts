// What WPS calls by name when its ribbon (ribbon.xml) is used; it runs in index.html, which nobody sees.

/** The part of WPS's object model for add-ins that the ribbon needs, under WPS's own names. */
interface AddinRoot {
  readonly PluginStorage: {
    getItem(key: string): unknown;
    setItem(key: string, value: string | number): void;
  };
  CreateTaskPane(url: string, title: string): TaskPane;
  /** What it gives for a pane that is gone is nowhere said. */
  GetTaskPane(id: number): TaskPane | null | undefined;
}

interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  Navigate(url: string): void;
}

interface Control {
  readonly Id: string;
}

interface RibbonButton {
  /** The page of the pane that it opens. */
  readonly page: string;
  readonly zh: string;
  readonly en: string;
  readonly icon: string;
}

const buttons: Readonly<Record<string, RibbonButton>> = {
  BudgetDisclosureCheck: { page: "check", zh: "检查", en: "Check", icon: "check" },
  BudgetDisclosureGenerate: { page: "narrative", zh: "生成说明", en: "Write narrative", icon: "generate" },
};
const paneKey = "budget-disclosure-pane";
const pageKey = "budget-disclosure-page";

Object.assign(window, {
  OnAddinLoad: () => true,
  OnAction: (control: Control) => {
    const button = buttons[control.Id];
    if (button) open(button.page);
    return true;
  },
  OnGetLabel: (control: Control) => {
    const button = buttons[control.Id];
    return (/^zh/i.test(navigator.language) ? button?.zh : button?.en) ?? "";
  },
  GetImage: (control: Control) => `../assets/icons/${buttons[control.Id]?.icon ?? "icon"}.svg`,
});

/** One pane for both buttons, kept while WPS runs; it is sent to another page only when that is asked for. */
function open(page: string): void {
  const root = Reflect.get(window, "Application") as AddinRoot;
  const { PluginStorage: storage } = root;
  const address = new URL(`../wps-pane.html?page=${page}`, location.href).href;
  const id = Number(storage.getItem(paneKey));
  const known = id > 0 ? root.GetTaskPane(id) : undefined;
  const pane = known ?? root.CreateTaskPane(address, "预算公开助手");
  if (known && storage.getItem(pageKey) !== page) known.Navigate(address);
  storage.setItem(paneKey, pane.ID);
  storage.setItem(pageKey, page);
  pane.Visible = true;
}
