// The unified (JSON) manifest of the same add-in, made from the packaged XML manifest, so that both say the same; but for the
// entry in the cells' menu, which is in the XML manifest only.

import { spawnSync } from "node:child_process";
import { JSDOM } from "jsdom";
import type { PackageOptions } from "./options";

const schemas = "https://developer.microsoft.com/json-schemas/teams/v1.19";

/** The files of the folder unified/: their names with their texts; the two icons are added by the packager. */
export function unifiedManifest(xml: string, { url }: PackageOptions): Readonly<Record<string, string>> {
  const { window } = new JSDOM();
  const document = new window.DOMParser().parseFromString(xml, "application/xml");
  const facts = factsOf(document);
  const help = facts.value("SupportUrl");
  const english: Record<string, string> = {
    "name.short": facts.english("DisplayName"),
    "name.full": facts.english("DisplayName"),
    "description.short": "Checks the nine budget disclosure tables and writes the narrative.",
    "description.full": facts.english("Description"),
  };
  /** A text of the resources; its English twin goes to the language file under the text's own path. */
  const text = (element: Element, path: string): string => {
    const resource = facts.resource(element);
    english[path] = resource.english;
    return resource.value;
  };
  const group = facts.one(document, "Group");
  const at = "extensions[0].ribbons[0].tabs[0].groups[0]";
  const buttons = [...group.getElementsByTagName("Control")].map((control, index) => {
    const path = `${at}.controls[${String(index)}]`;
    const supertip = facts.one(control, "Supertip");
    return {
      id: facts.attribute(control, "id"),
      page: facts.resource(facts.one(control, "SourceLocation")).value,
      view: facts.one(control, "TaskpaneId").textContent,
      label: text(facts.one(control, "Label"), `${path}.label`),
      icons: facts.icons(control),
      supertip: {
        title: text(facts.one(supertip, "Title"), `${path}.supertip.title`),
        description: text(facts.one(supertip, "Description"), `${path}.supertip.description`),
      },
    };
  });
  const set = facts.one(document, "Set");
  const requirements = {
    capabilities: [{ name: facts.attribute(set, "Name"), minVersion: facts.attribute(set, "MinVersion") }],
    scopes: ["workbook"],
  };
  const manifest = {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: "1.19",
    id: facts.one(document, "Id").textContent,
    // Three parts here, four in XML.
    version: facts.one(document, "Version").textContent.split(".").slice(0, 3).join("."),
    name: { short: facts.value("DisplayName"), full: facts.value("DisplayName") },
    description: { short: "核对预算公开的九张表，生成预算情况说明。", full: facts.value("Description") },
    developer: {
      name: facts.one(document, "ProviderName").textContent,
      websiteUrl: help,
      privacyUrl: help,
      termsOfUseUrl: help,
    },
    localizationInfo: {
      defaultLanguageTag: "zh-cn",
      additionalLanguages: [{ languageTag: "en-us", file: "en-us.json" }],
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#1b5a8a",
    validDomains: [url.host],
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    extensions: [
      {
        requirements,
        runtimes: buttons.map(({ id, page, view }) => ({
          id: `${id}.Runtime`,
          type: "general",
          code: { page },
          lifetime: "short",
          actions: [{ id, type: "openPage", view }],
        })),
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                builtInTabId: "TabHome",
                groups: [
                  {
                    id: facts.attribute(group, "id"),
                    label: text(facts.one(group, "Label"), `${at}.label`),
                    icons: facts.icons(group),
                    controls: buttons.map(({ id, label, icons, supertip }) => ({
                      id: `${id}.Button`,
                      type: "button",
                      label,
                      icons,
                      supertip,
                      actionId: id,
                    })),
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  return {
    "manifest.json": lines(manifest),
    "en-us.json": lines({ $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`, ...english }),
  };
}

/**
 * What Microsoft's own validator, by the schemas that it brings along and without a network, says against a manifest.json;
 * empty when it says nothing.
 */
export function unifiedManifestProblems(path: string): string {
  const validator = require.resolve("office-addin-manifest/cli.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [validator, "validate", path], { encoding: "utf8" });
  return status === 0 ? "" : `${stdout}${stderr}`.trim();
}

const lines = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

interface Facts {
  one(within: Document | Element, name: string): Element;
  attribute(element: Element, name: string): string;
  /** DefaultValue of the only element of a name directly below the root. */
  value(name: string): string;
  english(name: string): string;
  resource(element: Element): { readonly value: string; readonly english: string };
  icons(of: Element): { readonly size: number; readonly url: string }[];
}

function factsOf(document: Document): Facts {
  const one: Facts["one"] = (within, name) => {
    const element = within.getElementsByTagName(name)[0];
    if (element?.textContent === undefined) throw new Error(`The manifest has no ${name}.`);
    return element;
  };
  const attribute: Facts["attribute"] = (element, name) => {
    const value = element.getAttribute(name);
    if (value === null) throw new Error(`${element.tagName} in the manifest has no ${name}.`);
    return value;
  };
  const translated = (element: Element): string =>
    attribute([...element.children].find((child) => child.localName === "Override") ?? element, "Value");
  const resources = new Map([...document.querySelectorAll("Resources [id]")].map((element) => [element.id, element]));
  const named = (element: Element): Element => {
    const resource = resources.get(attribute(element, "resid"));
    if (!resource) throw new Error(`The manifest has no resource ${attribute(element, "resid")}.`);
    return resource;
  };
  return {
    one,
    attribute,
    value: (name) => attribute(one(document, name), "DefaultValue"),
    english: (name) => translated(one(document, name)),
    resource: (element) => {
      const resource = named(element);
      const hasEnglish = resource.children.length > 0;
      const value = attribute(resource, "DefaultValue");
      return { value, english: hasEnglish ? translated(resource) : value };
    },
    icons: (of) => {
      const icon = [...of.children].find((child) => child.tagName === "Icon");
      return [...(icon?.children ?? [])].map((image) => ({
        size: Number(attribute(image, "size")),
        url: attribute(named(image), "DefaultValue"),
      }));
    },
  };
}
