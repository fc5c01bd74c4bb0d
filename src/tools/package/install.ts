import type { PackageOptions } from "./options";

const office = {
  "zh-CN": {
    cdn: "页面从微软的内容分发网络（appsforoffice.microsoft.com）载入 office.js，这是微软支持的方式；客户端要能访问该地址。",
    cn: "页面从世纪互联的地址（appsforoffice.cdn.partner.office365.cn）载入 office.js；客户端要能访问该地址。",
    self: "office.js 随本站点一起提供（site/office-js），客户端不需要访问互联网。微软对自行存放的 office.js 不提供支持，也不会自动更新；其许可条款见 site/office-js/LICENSE.md，微软不负责维护本加载项。",
    other: "页面从下列地址载入 office.js，客户端要能访问：",
  },
  "en-US": {
    cdn: "The pages load office.js from Microsoft's content network (appsforoffice.microsoft.com), the way that Microsoft supports; every client must reach it.",
    cn: "The pages load office.js from 21Vianet's address (appsforoffice.cdn.partner.office365.cn); every client must reach it.",
    self: "office.js comes with this site (site/office-js); no client needs the internet. Microsoft does not support a copy of office.js on another server, and it is not updated by itself. Its licence is site/office-js/LICENSE.md; Microsoft is not responsible for maintaining this add-in.",
    other: "The pages load office.js from this address, which every client must reach:",
  },
};

function officeSentence({ officeJs }: PackageOptions, language: keyof typeof office): string {
  const words = office[language];
  if (officeJs === "cdn" || officeJs === "cn" || officeJs === "self") return words[officeJs];
  return `${words.other} ${officeJs}`;
}

/** INSTALL.zh-CN.md: what an administrator does with the package, with this package's own address. */
export function installChinese(options: PackageOptions, version: string): string {
  const { href, hostname } = options.url;
  return `# 预算公开助手 ${version}：安装

本安装包用于地址 <${href}>。换地址要重新打包（\`npm run package -- --url …\`），不要手工修改清单。

## 1. 核对安装包

在本文件所在的文件夹运行 \`sha256sum -c SHA256SUMS\`（Windows：用 \`certutil -hashfile 文件 SHA256\` 逐个比对）。

## 2. 放上网站服务器

1. 把 \`site\` 文件夹中的全部文件放到服务器上与 <${href}> 对应的文件夹，使 <${href}taskpane.html> 能打开。
2. nginx：参照 \`nginx.conf\`，改好证书（服务器名 ${hostname}）和文件夹后运行 \`nginx -t && nginx -s reload\`。
   IIS：把 \`web.config\` 放进该文件夹，网站绑定 https。
3. 必须是 https，证书要被客户端信任；用浏览器打开 <${href}taskpane.html>，地址栏没有警告，页面提示“这个页面要在 Excel 中使用”，即为正常。

${officeSentence(options, "zh-CN")}

## 3. 加入加载项目录

用 \`manifest.xml\`，三选一：

- **Microsoft 365 管理中心**（世纪互联版同样适用）：设置 → 集成应用 → 上传自定义应用 → Office 加载项 → 上传清单文件 → 选择用户 → 部署。最长 24 小时后出现在用户的“开始”选项卡。
- **共享文件夹目录**（仅 Windows 桌面版，微软建议只用于测试）：把清单放进共享文件夹；在每台电脑的 Excel 中，文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，添加该文件夹的网络路径并勾选“显示在菜单中”，重启 Excel，再从 插入 → 我的加载项 → 共享文件夹 添加。
- **SharePoint 应用程序目录**：把清单上传到“适用于 Office 的应用程序”。这种目录不显示功能区按钮，用户从 插入 → 我的加载项 打开窗格。

\`unified.zip\` 是同一加载项的统一（JSON）清单，只在管理中心可以代替 \`manifest.xml\`；两者不要同时部署。微软称其在 Excel 中尚属预览。

**WPS Office**（试验性，尚未在真实的 WPS 中运行过）：单位自行配置的 WPS（企业版）在 \`oem.ini\` 的 \`[Server]\` 中写
\`JSPluginsServer=${href}wps/jsplugins.xml\`，在 \`[Support]\` 中写 \`JsApiPlugin=true\`；单台电脑把 \`wps/publish.xml\` 放进 WPS 的
\`jsaddons\` 文件夹。不需要上面的清单和 office.js。自检页：<${href}wps-pane.html?selftest>。

## 4. 更新、回退、卸载

- **更新**：用同一地址重新打包，先放新的带校验码的文件，再覆盖 \`taskpane.html\`、\`wps-pane.html\`、\`preview.html\`、\`wps/main.js\`、\`service-worker.js\`。打开着的窗格不会被打断，下载好新版本后给出提示，由用户决定何时启用。清单没有变化时不必重新上传。
- **回退**：把上一版的 \`site\` 放回去，步骤相同。旧版带校验码的文件保留一段时间，可以让正在使用的窗格继续工作。
- **卸载**：在目录中删除加载项，再删除服务器上的文件夹。用户浏览器中缓存的文件随 Office 缓存清理。

## 5. 数据在哪里

站点只有静态文件，没有服务器程序，不收集、不上传任何数据。工作簿只在用户的 Excel 中读取和改动；填写的事项、自定义规则、识别设置都写在工作簿自己的工作表上。

附带文件：\`SHA256SUMS\`（校验码）、\`bom.json\`（CycloneDX 物料清单）、\`LICENSE\`、\`THIRD-PARTY-NOTICES.txt\`（第三方许可）。
`;
}

/** INSTALL.md, the same in English. */
export function installEnglish(options: PackageOptions, version: string): string {
  const { href, hostname } = options.url;
  return `# Budget Disclosure Assistant ${version}: installation

This package is made for the address <${href}>. For another one package again (\`npm run package -- --url …\`); do not edit the
manifest by hand.

## 1. Check the package

Run \`sha256sum -c SHA256SUMS\` in the folder of this file (Windows: compare with \`certutil -hashfile <file> SHA256\`).

## 2. Put it on a web server

1. Copy everything in \`site\` to the folder that <${href}> stands for, so that <${href}taskpane.html> opens.
2. nginx: take \`nginx.conf\` as an example, name your certificate (server name ${hostname}) and folder, and run
   \`nginx -t && nginx -s reload\`. IIS: put \`web.config\` into that folder and bind the web site to https.
3. It must be https with a certificate that the clients trust. Open <${href}taskpane.html> in a browser: it is right when there
   is no warning and the page says that it works inside Excel.

${officeSentence(options, "en-US")}

## 3. Add it to the catalog

With \`manifest.xml\`, one of these:

- **Microsoft 365 admin centre** (also in sovereign clouds): Settings → Integrated apps → Upload custom apps → Office add-in →
  upload the manifest file → choose users → deploy. It appears on the users' Home tab within 24 hours.
- **Network share** (Excel on Windows only; Microsoft means it for tests): put the manifest into a shared folder; on each computer
  File → Options → Trust Center → Trust Center Settings → Trusted Add-in Catalogs, add the folder's network path, tick
  “Show in Menu”, restart Excel, then Insert → My Add-ins → Shared Folder.
- **SharePoint app catalog**: upload the manifest under “Apps for Office”. Such a catalog shows no ribbon buttons; users open the
  pane from Insert → My Add-ins.

\`unified.zip\` is the unified (JSON) manifest of the same add-in: in the admin centre only, in place of \`manifest.xml\`, never beside
it. Microsoft calls it a preview in Excel.

**WPS Office** (experimental: not yet run in WPS): where the organisation configures WPS (enterprise editions), \`oem.ini\` gets
\`JSPluginsServer=${href}wps/jsplugins.xml\` in \`[Server]\` and \`JsApiPlugin=true\` in \`[Support]\`; on one computer put
\`wps/publish.xml\` into WPS's folder \`jsaddons\`. Neither the manifest nor office.js is needed. The self-test page:
<${href}wps-pane.html?selftest>.

## 4. Update, roll back, uninstall

- **Update**: package again for the same address; copy the new files with checksums in their names first, then overwrite
  \`taskpane.html\`, \`wps-pane.html\`, \`preview.html\`, \`wps/main.js\` and \`service-worker.js\`. A pane that is open is not disturbed: it says when the new version is
  there, and the user decides when to use it. The manifest is uploaded again only when it has changed.
- **Roll back**: put the earlier \`site\` back in the same way. Old files with checksums in their names may stay for panes in use.
- **Uninstall**: remove the add-in from the catalog, then delete the folder. What browsers keep goes with the Office cache.

## 5. Where data lives

The site is static files; no program runs on the server, and nothing is collected or sent. A workbook is read and changed in the
user's Excel only; facts filled in, the unit's own rules and recognition settings stand on sheets of the workbook itself.

Also here: \`SHA256SUMS\`, \`bom.json\` (CycloneDX bill of materials), \`LICENSE\`, \`THIRD-PARTY-NOTICES.txt\`.
`;
}
