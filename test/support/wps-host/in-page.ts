// Bundled into a page in WPS's place: the workbook that the test has left there, as WPS's object model shows it.

import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { calculate } from "../scratch-formulas";
import { startWps } from "./start-wps";

const snapshot = Reflect.get(window, "testedWorkbook") as WorkbookSnapshot;
const { running, application } = startWps(snapshot);
running.book.calculate = calculate;
Object.assign(window, { Application: application, testedState: () => JSON.stringify(running.book.state()) });
