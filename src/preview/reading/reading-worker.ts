import { expose } from "comlink";
import { ReadingService } from "./reading-service";

// The program of the thread that reads files.
expose(new ReadingService());
