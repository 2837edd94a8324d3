import { applyTheme, rememberedTheme } from "./theme-choice.ts";

// Runs before the page is painted, so that a chosen theme never flashes
applyTheme(rememberedTheme());
