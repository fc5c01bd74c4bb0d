import { describePaneStates } from "../support/pane-states";

describePaneStates("zh-CN");
