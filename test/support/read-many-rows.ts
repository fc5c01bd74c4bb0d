// Run as a program of its own, with a small stack: prints how many rows of 表七 are read of as many as it is asked for.

import { readWithBestStandard } from "../../src/core/reading/read-workbook";
import { standards } from "../../src/core/standards/registry";
import { largeUnit } from "../bench/large-unit";
import { drawUnit, plainLayout } from "./units/layout";

const snapshot = drawUnit(largeUnit(Number(process.argv[2])), plainLayout);
const { tables } = readWithBestStandard(snapshot, standards);
const table = tables.find(({ id }) => id === "T7");
process.stdout.write(String(table?.blocks[0]?.rows.length ?? 0));
