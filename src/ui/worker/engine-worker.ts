import { expose } from "comlink";
import { coreEngine } from "../core-engine";
import { EngineService } from "./engine-service";

// The program of the worker thread.
expose(new EngineService(coreEngine));
