// Checks the add-in's manifest without a network. Microsoft's own validator (npm run validate) asks a service; this one
// holds to what the reference says of the add-in-only manifest of a task pane (learn.microsoft.com, javascript/api/manifest).

/** What lies beside the manifest: pixel sizes of PNG files by their path below the add-in's address. */
export interface ManifestFiles {
  /** Width and height in pixels, or undefined when there is no such PNG file. */
  readonly pixels: (path: string) => { readonly width: number; readonly height: number } | undefined;
}

const APP = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** The schema is a sequence: children may be left out, not change places. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides".split(
      " ",
    ),
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "VersionOverrides"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["OfficeTab", "OfficeMenu"],
  OfficeMenu: ["Control"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const REQUIRED =
  "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions".split(
    " ",
  );

/** Longest texts, in characters. */
const LONGEST = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250, id: 32, url: 2048 };

const HIGHEST_EXCEL_API = 7;
const LOCALES = ["zh-CN", "en-US"] as const;
const BUTTON_ICON_SIZES = ["16", "32", "80"];

/** Every fault of the manifest, one sentence each; empty when there is none. */
export function manifestProblems(manifest: Document, files: ManifestFiles): string[] {
  const fault = manifest.querySelector("parsererror");
  if (fault !== null) return [`The manifest is not well-formed XML: ${fault.textContent.split("\n")[0] ?? ""}`];
  const root = manifest.documentElement;
  if (root.namespaceURI !== APP || root.getAttributeNS(INSTANCE, "type") !== "TaskPaneApp") {
    return ["The root is not an OfficeApp of type TaskPaneApp in Microsoft's namespace."];
  }
  return [
    ...orderProblems(manifest),
    ...identityProblems(root),
    ...textProblems(manifest),
    ...addressProblems(manifest, files),
    ...resourceProblems(manifest),
    ...iconProblems(manifest, files),
    ...menuProblems(manifest),
    ...requirementProblems(manifest),
  ];
}

function orderProblems(manifest: Document): string[] {
  const missing = REQUIRED.filter((name) => child(manifest.documentElement, name) === undefined).map(
    (name) => `${name} is missing.`,
  );
  const misplaced = elements(manifest).flatMap((parent) => {
    const order = ORDER[parent.localName];
    if (order === undefined) return [];
    const places = [...parent.children].map((element) => ({
      name: element.localName,
      at: order.indexOf(element.localName),
    }));
    return places.flatMap(({ name, at }, index) => {
      if (at < 0) return [`${name} does not belong in ${parent.localName}.`];
      const before = places[index - 1];
      return before !== undefined && at < before.at
        ? [`${name} must stand before ${before.name} in ${parent.localName}.`]
        : [];
    });
  });
  return [...missing, ...misplaced];
}

function identityProblems(root: Element): string[] {
  const id = textOf(root, "Id");
  const version = textOf(root, "Version");
  return [
    ...(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)
      ? []
      : [`Id ${id} is not a GUID.`]),
    ...(/^\d+(\.\d+){1,3}$/.test(version) ? [] : [`Version ${version} is not of the form n.n.n.n.`]),
    ...(textOf(root, "DefaultLocale") === LOCALES[0] ? [] : [`DefaultLocale must be ${LOCALES[0]}.`]),
    ...(textOf(root, "Permissions") === "ReadWriteDocument"
      ? []
      : ["Permissions must be ReadWriteDocument: the pane writes a sheet and asks for no more."]),
  ];
}

/** Every text is there in both languages and not too long. */
function textProblems(manifest: Document): string[] {
  const root = manifest.documentElement;
  const texts = [
    ...["DisplayName", "Description"].flatMap((name) => {
      const element = child(root, name);
      return element === undefined ? [] : [{ element, name, longest: LONGEST[name as "DisplayName" | "Description"] }];
    }),
    ...elements(manifest, BASIC, "String").map((element) => ({
      element,
      name: element.getAttribute("id") ?? "String",
      longest: element.parentElement?.localName === "LongStrings" ? LONGEST.LongStrings : LONGEST.ShortStrings,
    })),
  ];
  return texts.flatMap(({ element, name, longest }) => {
    const wordings = new Map<string, string>([[LOCALES[0], element.getAttribute("DefaultValue") ?? ""]]);
    for (const override of element.children) {
      wordings.set(override.getAttribute("Locale") ?? "", override.getAttribute("Value") ?? "");
    }
    const absent = LOCALES.filter((locale) => (wordings.get(locale) ?? "") === "");
    const tooLong = [...wordings].filter(([, text]) => [...text].length > longest);
    return [
      ...absent.map((locale) => `${name} has no text for ${locale}.`),
      ...tooLong.map(
        ([locale, text]) => `${name} (${locale}) has ${[...text].length} characters; at most ${longest} are allowed.`,
      ),
    ];
  });
}

function addressProblems(manifest: Document, files: ManifestFiles): string[] {
  return addresses(manifest).flatMap((address) => {
    if (!address.startsWith("https://")) return [`${address} is not an https address.`];
    if (address.length > LONGEST.url) return [`${address.slice(0, 60)}… is longer than ${LONGEST.url} characters.`];
    return address.endsWith(".png") && files.pixels(pathOf(address)) === undefined
      ? [`There is no PNG file ${pathOf(address)}.`]
      : [];
  });
}

/** Every resid leads to one resource of the kind its element asks for, and every resource is used. */
function resourceProblems(manifest: Document): string[] {
  const resources = elements(manifest, BASIC).filter((element) => element.hasAttribute("id"));
  const ids = resources.map((element) => element.getAttribute("id") ?? "");
  const references = elements(manifest).filter((element) => element.hasAttribute("resid"));
  const used = new Set(references.map((element) => element.getAttribute("resid")));
  const own = elements(manifest, OVERRIDES).flatMap((element) => element.getAttribute("id") ?? []);
  return [
    ...repeated([...ids, ...own]).map((id) => `The id ${id} is given twice.`),
    ...ids.filter((id) => id.length > LONGEST.id).map((id) => `The id ${id} is longer than ${LONGEST.id} characters.`),
    ...ids.filter((id) => !used.has(id)).map((id) => `The resource ${id} is used nowhere.`),
    ...references.flatMap((element) => {
      const resid = element.getAttribute("resid") ?? "";
      const kind = resources.find((resource) => resource.getAttribute("id") === resid)?.parentElement?.localName;
      if (kind === undefined) return [`The resid ${resid} of ${element.localName} is not defined.`];
      const wanted = resourceKind(element.localName);
      return kind === wanted ? [] : [`The resid ${resid} of ${element.localName} is among ${kind}, not ${wanted}.`];
    }),
  ];
}

function resourceKind(name: string): string {
  if (name === "Image") return "Images";
  if (name === "SourceLocation" || name === "LearnMoreUrl") return "Urls";
  return name === "Description" ? "LongStrings" : "ShortStrings";
}

function iconProblems(manifest: Document, files: ManifestFiles): string[] {
  const root = manifest.documentElement;
  const expected = [
    ...sizeOf(child(root, "IconUrl")?.getAttribute("DefaultValue"), 32),
    ...sizeOf(child(root, "HighResolutionIconUrl")?.getAttribute("DefaultValue"), 64),
    ...elements(manifest, BASIC, "Image")
      .filter((image) => image.hasAttribute("resid"))
      .flatMap((image) => {
        const resource = elements(manifest, BASIC, "Image").find(
          (candidate) => candidate.getAttribute("id") === image.getAttribute("resid"),
        );
        return sizeOf(resource?.getAttribute("DefaultValue"), Number(image.getAttribute("size")));
      }),
  ];
  const wrong = expected.flatMap(({ path, size }) => {
    const pixels = files.pixels(path);
    return pixels === undefined || (pixels.width === size && pixels.height === size)
      ? []
      : [`${path} has ${pixels.width} × ${pixels.height} pixels where ${size} × ${size} are wanted.`];
  });
  const incomplete = elements(manifest, OVERRIDES, "Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((image) => image.getAttribute("size"));
    const owner = icon.parentElement?.getAttribute("id") ?? "?";
    return BUTTON_ICON_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `${owner} has no icon of size ${size}.`,
    );
  });
  return [...wrong, ...incomplete];
}

function sizeOf(address: string | null | undefined, size: number): { path: string; size: number }[] {
  return address === null || address === undefined ? [] : [{ path: pathOf(address), size }];
}

/** The menu of Excel's cells takes one entry of an add-in. */
function menuProblems(manifest: Document): string[] {
  return elements(manifest, OVERRIDES, "OfficeMenu").flatMap((menu) => {
    const id = menu.getAttribute("id") ?? "";
    const entries = menu.children.length;
    return [
      ...(id === "ContextMenuCell" ? [] : [`The menu ${id} is not Excel's ContextMenuCell.`]),
      ...(entries === 1 ? [] : [`The menu ${id} has ${entries} entries where one is allowed.`]),
    ];
  });
}

function requirementProblems(manifest: Document): string[] {
  return elements(manifest, APP, "Set").flatMap((set) => {
    const name = set.getAttribute("Name") ?? "";
    const version = set.getAttribute("MinVersion") ?? "";
    const [major, minor] = version.split(".").map(Number);
    if (name === "ExcelApi" && major === 1 && minor !== undefined && minor <= HIGHEST_EXCEL_API) return [];
    return [
      `${name} ${version} is asked for; only ExcelApi up to 1.${HIGHEST_EXCEL_API} may be, newer calls need a fallback.`,
    ];
  });
}

function addresses(manifest: Document): string[] {
  const named = elements(manifest).flatMap((element) => {
    if (element.localName === "AppDomain") return [element.textContent];
    const value = element.getAttribute("DefaultValue") ?? element.getAttribute("Value");
    const isAddress = /Url|Image|SourceLocation/.test(element.localName) || /^[a-z]+:\/\//i.test(value ?? "");
    return isAddress && value !== null ? [value] : [];
  });
  return [...new Set(named)];
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.replace(/^\//, "") : address;
}

function elements(manifest: Document, namespace = "*", name = "*"): Element[] {
  return [...manifest.getElementsByTagNameNS(namespace, name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}

function textOf(parent: Element, name: string): string {
  return child(parent, name)?.textContent.trim() ?? "";
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
